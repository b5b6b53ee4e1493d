import type { Share } from './share'

/** A sample of handling, response or waiting times. The median comes first: one outlier moves the mean, not it. */
export interface DurationSummary {
  readonly n: number
  readonly mean: number
  readonly median: number
  readonly p90: number
  readonly longest: number
}

/** Sums up single times in any one unit, null when there are none. */
export function durationSummary(values: readonly number[]): DurationSummary | null {
  const median = quantile(values, 0.5)
  const p90 = quantile(values, 0.9)
  const longest = quantile(values, 1)
  if (median === null || p90 === null || longest === null) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { n: values.length, mean, median, p90, longest }
}

/** Times not longer than `target`, as a share for `wilson` and `judgeShare`. */
export function withinTarget(values: readonly number[], target: number): Share {
  return { k: values.filter((value) => value <= target).length, n: values.length }
}

/**
 * Quantile of type 7 (Hyndman & Fan 1996, The American Statistician 50:361–365), the one of Excel's PERCENTILE.INC
 * and NumPy; `q` from 0 to 1. Null when there are no values.
 */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * q
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (position - Math.floor(position))
}
