import { Equal, TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../base/ids'
import type { ChangeVerdict } from '../../../measures/change'
import { csat, type Satisfaction } from '../../../measures/csat'
import { shareDifference } from '../../../measures/newcombe'
import { netPromoterDifference, recommendationGroups } from '../../../measures/nps'
import { roundHalfAway, sampleSize } from '../../../measures/sample'
import type { Interval } from '../../../measures/share'
import type { Measure } from '../../../model/records/measure'
import { useEditorState } from '../../editor/EditorContext'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'
import { heapsOf, pooled } from './heaps'
import { IntervalBar } from './IntervalBar'
import { periodBefore, sayPeriod } from './periods'
import { usePercent } from './usePercent'

interface ChangePanelProps {
  readonly measure: Measure
  readonly card: CardId
  readonly period: string
}

/** This period against the one before it: a real change, or within what chance alone does. */
export function ChangePanel({ measure, card, period }: ChangePanelProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const board = useEditorState((state) => state.board)
  const before = periodBefore(board, measure.id, card, period)
  if (before === undefined) return null
  const then = pooled(heapsOf(board, measure.id, card, before)).counts
  const now = pooled(heapsOf(board, measure.id, card, period)).counts
  const change = measure.family === 'nps' ? npsChange() : shareChange()
  if (!change) return null
  return (
    <section className={styles.change}>
      <div className={styles.resultHead}>
        <span>{t('inspector.against', { period: sayPeriod(before, t, formats) })}</span>
        <ChangeBadge verdict={change.verdict} up={change.points > 0} />
      </div>
      {measure.family !== 'nps' && (
        <div className={styles.rows}>
          <PeriodRow label={sayPeriod(before, t, formats)} result={csat(then, measure)} colour="var(--ink-500)" />
          <PeriodRow label={sayPeriod(period, t, formats)} result={csat(now, measure)} colour="var(--accent-700)" />
        </div>
      )}
      <p className={styles.sentence}>
        <b>{sayPoints(change.points)}</b>{' '}
        {t('inspector.likelyBetween', { low: signed(change.interval.low), high: signed(change.interval.high) })}
      </p>
    </section>
  )

  function shareChange() {
    const found = shareDifference(csat(now, measure), csat(then, measure), measure.better)
    return found && { points: found.difference * 100, interval: inPoints(found.interval), verdict: found.verdict }
  }

  function npsChange() {
    const found = netPromoterDifference(recommendationGroups(now), recommendationGroups(then))
    return found && { points: found.difference, interval: found.interval, verdict: found.verdict }
  }

  function sayPoints(points: number): string {
    const size = roundHalfAway(Math.abs(points), 0)
    if (size === 0) return t('inspector.noDifference')
    return points > 0 ? t('inspector.upPoints', { count: size }) : t('inspector.downPoints', { count: size })
  }

  function signed(points: number): string {
    return `\u2066${formats.number(roundHalfAway(points, 0), { signDisplay: 'exceptZero' })}\u2069`
  }
}

function inPoints({ low, high }: Interval): Interval {
  return { low: low * 100, high: high * 100 }
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
