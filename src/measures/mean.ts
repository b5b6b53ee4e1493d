import { type AnswerCounts, type Scale, sortAnswers } from './counts'
import { Z95 } from './normal'
import { clampInterval, type Interval } from './share'

/** A mean of answers on a scale, in units of the scale. */
export interface MeanEstimate {
  readonly n: number
  readonly mean: number
  /** Sample standard deviation (n − 1); null for one answer. */
  readonly deviation: number | null
  /** 95 %, within the scale. Null for one answer. */
  readonly interval: Interval | null
}

/**
 * Mean of counted answers with mean ± z·s/√n, null when nobody answered. Where everybody answered alike s is 0, which
 * would prove anything from two answers: one more answer at each end of the scale is then counted in, for the width
 * only (after Agresti & Coull 1998, The American Statistician 52:119–126).
 */
export function meanOfCounts(counts: AnswerCounts, scale: Scale): MeanEstimate | null {
  const { valid, n } = sortAnswers(counts, scale)
  if (n === 0) return null
  const mean = valid.reduce((sum, { answer, count }) => sum + answer * count, 0) / n
  if (n === 1) return { n, mean, deviation: null, interval: null }
  const squares = valid.reduce((sum, { answer, count }) => sum + count * (answer - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (n - 1))
  const half = Z95 * meanError({ n, mean, deviation }, scale)
  const interval = clampInterval({ low: mean - half, high: mean + half }, scale[0], scale[1])
  return { n, mean, deviation, interval }
}

/** Standard error of a mean on a scale. */
export function meanError(
  { n, mean, deviation }: { readonly n: number; readonly mean: number; readonly deviation: number },
  [low, high]: Scale,
): number {
  if (deviation > 0) return deviation / Math.sqrt(n)
  const wider = (n * mean + low + high) / (n + 2)
  const squares = n * (mean - wider) ** 2 + (low - wider) ** 2 + (high - wider) ** 2
  return Math.sqrt(squares / (n + 1) / (n + 2))
}

/** Difference of two means from different people with its 95 % interval; null with fewer than two answers on a side. */
export function meanDifference(
  first: MeanEstimate,
  second: MeanEstimate,
  scale: Scale,
): { readonly difference: number; readonly interval: Interval } | null {
  if (first.deviation === null || second.deviation === null) return null
  const a = meanError({ ...first, deviation: first.deviation }, scale)
  const b = meanError({ ...second, deviation: second.deviation }, scale)
  const difference = first.mean - second.mean
  const half = Z95 * Math.hypot(a, b)
  const range = scale[1] - scale[0]
  return { difference, interval: clampInterval({ low: difference - half, high: difference + half }, -range, range) }
}
