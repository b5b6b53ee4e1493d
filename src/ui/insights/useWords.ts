import { useTranslation } from 'react-i18next'
import type { LatestSatisfaction } from '../../measures/cardSatisfaction'
import { roundHalfAway, sampleSize } from '../../measures/sample'
import type { Interval } from '../../measures/share'
import { type TargetVerdict, targetOf } from '../../measures/target'
import type { Measure } from '../../model/records/measure'
import { isolate } from '../i18n/isolate'
import { useFormats } from '../i18n/useFormats'
import { sayPeriod } from '../inspector/csat/periods'
import { usePercent } from '../inspector/csat/usePercent'

/** Figures and what they mean, in words that a manager reads and a statistician accepts. */
export interface InsightWords {
  /** «69%», as exact as n answers allow. */
  readonly percent: (share: number, n: number) => string
  /** «74 of 107». */
  readonly count: (k: number, n: number) => string
  /** «60% to 77%». */
  readonly range: (interval: Interval, n: number) => string
  /** «60–77%», where there is little room. */
  readonly shortRange: (interval: Interval, n: number) => string
  /** «+23.6». */
  readonly signed: (points: number, decimals?: number) => string
  readonly number: (value: number, decimals?: number) => string
  readonly period: (period: string) => string
  /** What the range says about the target: «Target over 90%: not met.» */
  readonly conclusion: (interval: Interval, n: number, measure: Measure, verdict: TargetVerdict | null) => string
  /** Everything about one share in one sentence. */
  readonly sentence: (score: LatestSatisfaction) => string
}

export function useWords(): InsightWords {
  const { t } = useTranslation()
  const formats = useFormats()
  const shareInPercent = usePercent()
  const isolated = (figure: string) => isolate(figure, formats)
  const percent = (share: number, n: number) => isolated(shareInPercent(share, n))
  const number = (value: number, decimals = 0) =>
    formats.number(roundHalfAway(value, decimals), { maximumFractionDigits: decimals })
  const count = (k: number, n: number) => t('inspector.kOf', { k, n })
  const range = ({ low, high }: Interval, n: number) =>
    t('insights.range', { low: percent(low, n), high: percent(high, n) })
  const conclusion = (interval: Interval, n: number, measure: Measure, verdict: TargetVerdict | null): string => {
    if (verdict === null || measure.target === undefined) return t('insights.noTarget')
    const names = {
      target: percent(measure.target / 100, 0),
      low: percent(interval.low, n),
      high: percent(interval.high, n),
    }
    const above = targetOf(measure)?.better !== 'lower'
    switch (verdict.kind) {
      case 'met':
        return above ? t('inspector.targetOverMet', names) : t('inspector.targetUnderMet', names)
      case 'notMet':
        return above ? t('inspector.targetOverNotMet', names) : t('inspector.targetUnderNotMet', names)
      case 'notProven': {
        const open = above ? t('inspector.targetOverOpen', names) : t('inspector.targetUnderOpen', names)
        return verdict.answersToProve === null
          ? open
          : `${open} ${sampleSize(n) === 'tiny' ? t('inspector.tooFewToSay') : t('inspector.answersToProve', { count: verdict.answersToProve })}`
      }
    }
  }
  return {
    percent,
    count,
    range,
    shortRange: ({ low, high }, n) =>
      isolated(`${shareInPercent(low, n).replace(/\s?[%٪]/, '')}–${shareInPercent(high, n)}`),
    signed: (points, decimals = 1) =>
      isolated(
        formats
          .number(roundHalfAway(points, decimals), { signDisplay: 'exceptZero', maximumFractionDigits: decimals })
          .replace('-', '−'),
      ),
    number,
    period: (period) => (period === '' ? t('insights.noPeriod') : sayPeriod(period, t, formats)),
    conclusion,
    sentence: ({ k, n, share, interval, measure, verdict }) => {
      if (share === null || interval === null) return t('inspector.noAnswers')
      const satisfied = t('inspector.kOfN', { k, count: n })
      if (sampleSize(n) === 'tiny') return t('insights.tooFew', { satisfied })
      const small = sampleSize(n) === 'small' ? ` ${t('inspector.smallSample', { count: n })}` : ''
      return `${t('insights.satisfiedSentence', { satisfied, percent: percent(share, n), range: range(interval, n) })} ${conclusion(interval, n, measure, verdict)}${small}`
    },
  }
}
