/** `k` answers that count out of `n` valid ones. Stored as counts because a bare percentage cannot be tested or pooled. */
export interface Share {
  readonly k: number
  readonly n: number
}

/** A range on the same scale as the estimate it belongs to. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Cuts an interval to the range its measure can take. */
export function clampInterval({ low, high }: Interval, least: number, most: number): Interval {
  return { low: Math.max(least, low), high: Math.min(most, high) }
}

/** An impossible share means that the counts were mixed up before they came here; no number made from it can be true. */
export function assertShare({ k, n }: Share): void {
  if (!(k >= 0 && k <= n && Number.isFinite(n))) {
    throw new RangeError(`A share needs 0 ≤ k ≤ n, got k = ${k}, n = ${n}`)
  }
}
