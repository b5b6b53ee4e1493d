import { CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { csat, type Satisfaction } from '../../../measures/csat'
import { figureOf, unitOf } from '../../../measures/figure'
import { poolHeap } from '../../../measures/heaps'
import { roundHalfAway, sampleSize } from '../../../measures/sample'
import { judgeShare, type TargetVerdict, targetOf } from '../../../measures/target'
import type { Answers } from '../../../model/records/answers'
import type { Measure } from '../../../model/records/measure'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'
import { FigureResult } from './FigureResult'
import { BarScale, IntervalBar } from './IntervalBar'
import { NpsResult } from './NpsResult'
import { usePercent } from './usePercent'
import { Verdict } from './Verdict'
import { colourOf } from './verdictColour'

interface ResultPanelProps {
  readonly measure: Measure
  /** All groups of the period, which are put together. */
  readonly heaps: readonly Answers[]
  readonly period: string
}

/** What the answers say, how sure that is, and what it means for the target. */
export function ResultPanel({ measure, heaps, period }: ResultPanelProps) {
  const { t } = useTranslation()
  const heap = poolHeap(period, heaps)
  const { counts } = heap
  const groups = heaps.length
  const result = csat(counts, measure)
  const unit = unitOf(measure)
  return (
    <section className={styles.result} aria-live="polite">
      {heap.stated !== null || unit === 'mean' || unit === 'perThousand' ? (
        <FigureResult measure={measure} figure={figureOf(measure, heap)} />
      ) : measure.family === 'nps' ? (
        <NpsResult measure={measure} counts={counts} />
      ) : result.n === 0 || result.interval === null || result.share === null ? (
        <p className={styles.none}>{t('inspector.noAnswers')}</p>
      ) : (
        <ShareResult measure={measure} result={result} />
      )}
      {groups > 1 && <p className={styles.small12}>{t('inspector.pooled', { count: groups })}</p>}
      {result.outOfScale > 0 && (
        <p className={styles.small12}>{t('inspector.outOfScale', { count: result.outOfScale })}</p>
      )}
    </section>
  )
}

function ShareResult({ measure, result }: { readonly measure: Measure; readonly result: Satisfaction }) {
  const { t } = useTranslation()
  const percent = usePercent()
  const { number } = useFormats()
  const { k, n, share, interval, mean, pomp } = result
  if (share === null || interval === null) return null
  const target = measure.target === undefined ? undefined : measure.target / 100
  const wanted = targetOf(measure)
  const verdict = wanted && target !== undefined ? judgeShare({ k, n }, { ...wanted, value: target }) : null
  const size = sampleSize(n)
  const colour = colourOf(verdict)
  return (
    <>
      <div className={styles.resultHead}>
        <span>{t('inspector.satisfiedCustomers')}</span>
        {verdict && <Verdict kind={verdict.kind} />}
      </div>
      <p className={styles.big}>
        {size !== 'tiny' && (
          <b style={{ color: colour }}>
            <bdi dir="ltr">{percent(share, n)}</bdi>
          </b>
        )}
        <span>{t('inspector.kOfN', { k, count: n })}</span>
      </p>
      <div className={styles.barBox}>
        <IntervalBar
          value={share}
          interval={interval}
          colour={colour}
          hollow={size !== 'plain'}
          {...(target === undefined ? {} : { target })}
        />
        <BarScale {...(target === undefined ? {} : { target })} />
      </div>
      <p className={styles.sentence}>
        <Conclusion measure={measure} result={result} verdict={verdict} />
      </p>
      {size !== 'tiny' && mean !== null && pomp !== null && (
        <p className={styles.small12}>
          {t('inspector.meanAndIndex', {
            mean: number(roundHalfAway(mean, 2), { maximumFractionDigits: 2 }),
            highest: number(measure.scale[1]),
            index: number(roundHalfAway(pomp, 1), { maximumFractionDigits: 1 }),
          })}
        </p>
      )}
      {size !== 'plain' && (
        <p className={styles.smallSample}>
          <CircleDashed size={14} aria-hidden />
          {t('inspector.smallSample', { count: n })}
        </p>
      )}
    </>
  )
}

interface ConclusionProps {
  readonly measure: Measure
  readonly result: Satisfaction
  readonly verdict: TargetVerdict | null
}

/** The sentence: the range, what it means for the target, and what would settle an open case. */
function Conclusion({ measure, result: { n, interval }, verdict }: ConclusionProps) {
  const { t } = useTranslation()
  const percent = usePercent()
  if (interval === null) return null
  const range = { low: percent(interval.low, n), high: percent(interval.high, n) }
  if (verdict === null || measure.target === undefined) return t('inspector.rangeOnly', range)
  const target = percent(measure.target / 100, 0)
  const above = targetOf(measure)?.better === 'higher'
  const names = { target, ...range }
  switch (verdict.kind) {
    case 'met':
      return (
        <>
          <b>{above ? t('inspector.targetOverMet', names) : t('inspector.targetUnderMet', names)}</b>{' '}
          {above ? t('inspector.liesAbove', names) : t('inspector.liesBelow', names)}
        </>
      )
    case 'notMet':
      return (
        <>
          <b>{above ? t('inspector.targetOverNotMet', names) : t('inspector.targetUnderNotMet', names)}</b>{' '}
          {above ? t('inspector.liesBelow', names) : t('inspector.liesAbove', names)}
        </>
      )
    case 'notProven':
      return (
        <>
          <b>{above ? t('inspector.targetOverOpen', names) : t('inspector.targetUnderOpen', names)}</b>{' '}
          {t('inspector.holdsTarget', names)}{' '}
          {verdict.answersToProve === null
            ? t('inspector.neverProven')
            : sampleSize(n) === 'tiny'
              ? t('inspector.tooFewToSay')
              : t('inspector.answersToProve', { count: verdict.answersToProve })}
        </>
      )
  }
}
