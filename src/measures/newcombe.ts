import { type Better, type ChangeVerdict, changeVerdict } from './change'
import { twoSidedProbability } from './normal'
import { clampInterval, type Interval, type Share } from './share'
import { wilson } from './wilson'

export interface ShareDifference {
  /** First share minus second, as a fraction. */
  readonly difference: number
  readonly interval: Interval
  readonly verdict: ChangeVerdict
}

/**
 * Difference of two shares from different people (two periods, branches or personas) with its 95 % interval, null
 * when either side is empty. Newcombe 1998, Stat Med 17:873–890, method 10: the Wilson bounds squared and added.
 */
export function shareDifference(first: Share, second: Share, better: Better = 'higher'): ShareDifference | null {
  const a = wilson(first)
  const b = wilson(second)
  if (a === null || b === null) return null
  const p1 = first.k / first.n
  const p2 = second.k / second.n
  const difference = p1 - p2
  const interval = clampInterval(
    {
      low: difference - Math.hypot(p1 - a.low, b.high - p2),
      high: difference + Math.hypot(a.high - p1, p2 - b.low),
    },
    -1,
    1,
  )
  return { difference, interval, verdict: changeVerdict(interval, better) }
}

/**
 * Pooled two-proportion z test with its two-sided p, null when a side is empty or everybody answered alike. Shown
 * only when asked for; the verdict comes from the interval.
 */
export function twoProportionTest(first: Share, second: Share): { readonly z: number; readonly p: number } | null {
  if (first.n === 0 || second.n === 0) return null
  const pooled = (first.k + second.k) / (first.n + second.n)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n))
  if (spread === 0) return null
  const z = (first.k / first.n - second.k / second.n) / spread
  return { z, p: twoSidedProbability(z) }
}
