/**
 * How much a number of answers can carry. Small samples are flagged, not hidden:
 * - `none`: a dash;
 * - `tiny` (below 5): "3 of 4", no percentage;
 * - `small` (below 30): a hollow marker and the words "small sample";
 * - `plain`: nothing to add.
 */
export type SampleSize = 'none' | 'tiny' | 'small' | 'plain'

export function sampleSize(n: number): SampleSize {
  if (n <= 0) return 'none'
  if (n < 5) return 'tiny'
  return n < 30 ? 'small' : 'plain'
}

/** Decimals a percentage of `n` answers is printed with: one answer of 99 or fewer moves it by a whole percent. */
export function percentDecimals(n: number): 0 | 1 {
  return n < 100 ? 0 : 1
}

/** A percentage (0…100) rounded for display: whole below 100 answers, one decimal from 100. */
export function roundPercent(percent: number, n: number): number {
  return roundHalfAway(percent, percentDecimals(n))
}

/**
 * Rounds half away from zero, so that −0.5 and 0.5 look alike. A half is recognised although the division behind it
 * left 28.499999999999996 instead of 28.5.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const power = 10 ** decimals
  const size = Math.round(Number((Math.abs(value) * power).toPrecision(12))) / power
  return value < 0 && size > 0 ? -size : size
}
