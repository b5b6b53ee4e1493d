import { type AnswerCounts, type Scale, sortAnswers } from './counts'
import { csat } from './csat'
import { type MeanEstimate, meanOfCounts } from './mean'
import type { Interval, Share } from './share'

/** Effort as asked since 2013: agreement with "the company made it easy". */
export interface EaseScore extends MeanEstimate {
  /** Answers 5, 6 and 7 of seven; the upper three of another scale. */
  readonly agree: Share & { readonly share: number; readonly interval: Interval | null }
  /** %(6–7) − %(1–3), −100…100, as one vendor publishes it; null on another scale than 1–7. */
  readonly index: number | null
}

/**
 * Customer effort score, first version (Dixon, Freeman & Toman 2010, HBR 88(7/8):116–122): 1 very low effort … 5 very
 * high, mean. Lower is better. Null when nobody answered.
 */
export function effort1(counts: AnswerCounts, scale: Scale = [1, 5]): MeanEstimate | null {
  return meanOfCounts(counts, scale)
}

/** Customer effort score 2.0 (CEB 2013): 1 strongly disagree … 7 strongly agree, mean. Higher is better. */
export function effort2(counts: AnswerCounts, scale: Scale = [1, 7]): EaseScore | null {
  const mean = meanOfCounts(counts, scale)
  if (mean === null) return null
  const upper = [scale[1] - 2, scale[1] - 1, scale[1]]
  const { k, n, share, interval } = csat(counts, { scale, satisfied: upper })
  return { ...mean, agree: { k, n, share: share ?? 0, interval }, index: indexOf(counts, scale) }
}

function indexOf(counts: AnswerCounts, scale: Scale): number | null {
  if (scale[0] !== 1 || scale[1] !== 7) return null
  const { valid, n } = sortAnswers(counts, scale)
  const net = valid.reduce((sum, { answer, count }) => sum + (answer >= 6 ? count : answer <= 3 ? -count : 0), 0)
  return (100 * net) / n
}
