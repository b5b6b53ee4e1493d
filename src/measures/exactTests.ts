import { gammaln } from 'simple-statistics'
import { assertShare, type Share } from './share'

/** Equal probabilities may differ in their last bits; these count as equal. */
const SAME = 1 + 1e-7

/**
 * Fisher's exact test of two shares from different people: two-sided p, the sum of all tables that are no more likely
 * than the one seen (the usual definition: R's fisher.test). For cells too small for z; null when a side is empty.
 */
export function fisherExact(first: Share, second: Share): number | null {
  assertShare(first)
  assertShare(second)
  if (first.n === 0 || second.n === 0) return null
  const k = first.k + second.k
  const all = logChoose(first.n + second.n, k)
  const probability = (x: number) => Math.exp(logChoose(first.n, x) + logChoose(second.n, k - x) - all)
  const seen = probability(first.k)
  let sum = 0
  for (let x = Math.max(0, k - second.n); x <= Math.min(k, first.n); x++) {
    const each = probability(x)
    if (each <= seen * SAME) sum += each
  }
  return Math.min(1, sum)
}

/** The same people asked twice: only those who changed say anything. */
export interface ChangedAnswers {
  /** Satisfied before and not after. */
  readonly lost: number
  /** Not satisfied before, and satisfied after. */
  readonly won: number
}

/**
 * McNemar's test, exact (binomial, two-sided): p for "as many were won as lost". Null when nobody changed: then there is
 * nothing to test. (McNemar 1947, Psychometrika 12:153–157.)
 */
export function mcnemar({ lost, won }: ChangedAnswers): number | null {
  const n = lost + won
  if (n === 0) return null
  let tail = 0
  for (let x = 0; x <= Math.min(lost, won); x++) tail += Math.exp(logChoose(n, x) - n * Math.LN2)
  return Math.min(1, 2 * tail)
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
}
