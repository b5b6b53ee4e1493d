import { Equal, TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ChangeVerdict } from '../../../measures/change'
import { csat, type Satisfaction } from '../../../measures/csat'
import { figureChange, unitOf } from '../../../measures/figure'
import { poolHeap } from '../../../measures/heaps'
import { roundHalfAway, sampleSize } from '../../../measures/sample'
import type { Asked } from '../../../model/records/asked'
import type { Measure } from '../../../model/records/measure'
import { useEditorState } from '../../editor/EditorContext'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'
import { heapsOf } from './heaps'
import { IntervalBar } from './IntervalBar'
import { periodBefore, sayPeriod } from './periods'
import { usePercent } from './usePercent'

interface ChangePanelProps {
  readonly measure: Measure
  readonly about: Asked
  readonly period: string
}

/** This period against the one before it: a real change, or within what chance alone does. */
export function ChangePanel({ measure, about, period }: ChangePanelProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const board = useEditorState((state) => state.board)
  const before = periodBefore(board, measure.id, about, period)
  if (before === undefined) return null
  const then = poolHeap(before, heapsOf(board, measure.id, about, before))
  const now = poolHeap(period, heapsOf(board, measure.id, about, period))
  const unit = unitOf(measure)
  const change = figureChange(measure, then, now)
  if (!change) return null
  const decimals = unit === 'mean' ? 1 : 0
  return (
    <section className={styles.change}>
      <div className={styles.resultHead}>
        <span>{t('inspector.against', { period: sayPeriod(before, t, formats) })}</span>
        <ChangeBadge verdict={change.verdict} up={change.difference > 0} />
      </div>
      {unit === 'percent' && (
        <div className={styles.rows}>
          <PeriodRow
            label={sayPeriod(before, t, formats)}
            result={csat(then.counts, measure)}
            colour="var(--ink-500)"
          />
          <PeriodRow
            label={sayPeriod(period, t, formats)}
            result={csat(now.counts, measure)}
            colour="var(--accent-700)"
          />
        </div>
      )}
      <p className={styles.sentence}>
        <b>{sayPoints(change.difference)}</b>{' '}
        {unit === 'perThousand'
          ? t('measured.likelyPercent', { low: signed(change.interval.low), high: signed(change.interval.high) })
          : t('inspector.likelyBetween', { low: signed(change.interval.low), high: signed(change.interval.high) })}
      </p>
    </section>
  )

  function sayPoints(points: number): string {
    const size = roundHalfAway(Math.abs(points), decimals)
    if (size === 0) return t('inspector.noDifference')
    if (unit === 'perThousand')
      return points > 0 ? t('measured.upPercent', { size }) : t('measured.downPercent', { size })
    return points > 0 ? t('inspector.upPoints', { count: size }) : t('inspector.downPoints', { count: size })
  }

  function signed(points: number): string {
    return `\u2066${formats.number(roundHalfAway(points, decimals), { signDisplay: 'exceptZero' })}\u2069`
  }
}

function ChangeBadge({ verdict, up }: { readonly verdict: ChangeVerdict; readonly up: boolean }) {
  const { t } = useTranslation()
  const real = verdict !== 'noise'
  const Mark = real ? (up ? TrendingUp : TrendingDown) : Equal
  return (
    <span
      className={styles.badge}
      data-verdict={verdict === 'better' ? 'met' : verdict === 'worse' ? 'notMet' : 'notProven'}
    >
      <Mark size={13} aria-hidden />
      {real ? t('inspector.realChange') : t('inspector.withinNoise')}
    </span>
  )
}

interface PeriodRowProps {
  readonly label: string
  readonly result: Satisfaction
  readonly colour: string
}

function PeriodRow({ label, result: { k, n, share, interval }, colour }: PeriodRowProps) {
  const { t } = useTranslation()
  const percent = usePercent()
  if (share === null || interval === null) return null
  return (
    <div className={styles.period}>
      <span>{label}</span>
      <IntervalBar small value={share} interval={interval} colour={colour} hollow={sampleSize(n) !== 'plain'} />
      <b>
        <bdi dir="ltr">{percent(share, n)}</bdi>
      </b>
      <small>{t('inspector.kOf', { k, n })}</small>
    </div>
  )
}
