import { sampleCorrelation } from 'simple-statistics'
import { Z95 } from './normal'
import type { Interval } from './share'

export interface Correlation {
  readonly n: number
  /** −1…1. */
  readonly r: number
  /** 95 %; null below four pairs, where Fisher's transformation has no answer. */
  readonly interval: Interval | null
}

/**
 * Pearson's r of answers given by the same people, with Fisher's interval tanh(atanh r ± z/√(n − 3)) (Fisher 1921).
 * Null with fewer than two pairs, or when one side does not vary. Pairs beyond the shorter side are left out.
 */
export function pearson(xs: readonly number[], ys: readonly number[]): Correlation | null {
  const n = Math.min(xs.length, ys.length)
  const [x, y] = [xs.slice(0, n), ys.slice(0, n)]
  if (n < 2 || isFlat(x) || isFlat(y)) return null
  const r = Math.max(-1, Math.min(1, sampleCorrelation(x, y)))
  return { n, r, interval: n < 4 ? null : fisherInterval(r, n) }
}

/** All that r needs to know of pairs of answers, so that the pairs themselves need not be kept. */
export interface PairSums {
  readonly n: number
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

const NO_PAIRS: PairSums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }

/** The sums with one more pair, given by this many people. */
export function withPair(sums: PairSums = NO_PAIRS, x: number, y: number, people = 1): PairSums {
  return {
    n: sums.n + people,
    x: sums.x + people * x,
    y: sums.y + people * y,
    xx: sums.xx + people * x * x,
    yy: sums.yy + people * y * y,
    xy: sums.xy + people * x * y,
  }
}

/** Pearson's r of pairs of whole answers; the same as `pearson` of the pairs themselves. */
export function correlationOf({ n, x, y, xx, yy, xy }: PairSums): Correlation | null {
  const [varied, variedY] = [n * xx - x * x, n * yy - y * y]
  if (n < 2 || varied <= 0 || variedY <= 0) return null
  const r = Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(varied * variedY)))
  return { n, r, interval: n < 4 ? null : fisherInterval(r, n) }
}

/** From fewer people who answered both, r says too little. */
export const LEAST_PAIRS = 30

export interface DerivedImportance {
  readonly id: string
  /** People who answered both. */
  readonly pairs: number
  /** Null when too few people answered both, or all answered alike: a dash. */
  readonly correlation: Correlation | null
  /** From fewer than 30 people: shown as weak. */
  readonly weak: boolean
}

/**
 * How strongly each touchpoint goes together with the overall answer of the same people; people who left one of the two
 * out are left out for that touchpoint. Not a cause: touchpoints that go together share the credit.
 */
export function derivedImportance(
  overall: readonly (number | null)[],
  touchpoints: readonly { readonly id: string; readonly answers: readonly (number | null)[] }[],
): readonly DerivedImportance[] {
  return touchpoints.map(({ id, answers }) => {
    const pairs = answers.flatMap((answer, at) => {
      const whole = overall[at] ?? null
      return answer === null || whole === null ? [] : [{ answer, whole }]
    })
    const correlation = pearson(
      pairs.map(({ answer }) => answer),
      pairs.map(({ whole }) => whole),
    )
    return { id, pairs: pairs.length, correlation, weak: pairs.length < LEAST_PAIRS }
  })
}

export function fisherInterval(r: number, n: number): Interval {
  if (Math.abs(r) === 1) return { low: r, high: r }
  const half = Z95 / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}

function isFlat(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
