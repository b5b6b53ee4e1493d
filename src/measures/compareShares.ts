import type { Better } from './change'
import { type ChiSquare, chiSquare } from './chiSquare'
import { fisherExact } from './exactTests'
import { holm } from './holm'
import { type ShareDifference, shareDifference, twoProportionTest } from './newcombe'
import type { Share } from './share'

export interface TwoShareTest {
  /** Which test gave p: z with enough expected in every cell, Fisher's below 5. */
  readonly test: 'z' | 'fisher'
  readonly p: number
}

/** Two-sided p of two shares from different people, by the test that fits their size; null when a side is empty. */
export function testShares(first: Share, second: Share): TwoShareTest | null {
  if (first.n === 0 || second.n === 0) return null
  const z = leastExpected(first, second) < 5 ? null : twoProportionTest(first, second)
  if (z !== null) return { test: 'z', p: z.p }
  const p = fisherExact(first, second)
  return p === null ? null : { test: 'fisher', p }
}

export interface ComparedGroup extends Share {
  readonly id: string
}

export interface GroupPair extends ShareDifference, TwoShareTest {
  /** `difference` is the first minus the second. */
  readonly first: string
  readonly second: string
  /** p after Holm, over all pairs. */
  readonly adjusted: number
}

export interface GroupComparison {
  /** All groups at once; null when all of them answered alike. */
  readonly overall: ChiSquare | null
  /** The groups differ: overall p below 0.05. Only then may a best and a worst be named. */
  readonly differs: boolean
  readonly pairs: readonly GroupPair[]
  readonly best: string | null
  readonly worst: string | null
  /** Highest minus lowest share, 0…1. */
  readonly spread: number
}

/**
 * Compares branches, personas or channels by one question: chi-square over all first, then pairs with Holm's adjustment
 * (Newcombe's interval beside each). Groups without answers are left out; null with fewer than two left. All groups are
 * taken to be different people.
 */
export function compareGroups(all: readonly ComparedGroup[], better: Better = 'higher'): GroupComparison | null {
  const groups = all.filter(({ n }) => n > 0)
  if (groups.length < 2) return null
  const overall = chiSquare(groups.map(({ k, n }) => [k, n - k]))
  const differs = overall !== null && overallP(groups, overall) < 0.05
  const sorted = [...groups].sort((a, b) => b.k / b.n - a.k / a.n)
  const [top, bottom] = [sorted[0], sorted.at(-1)]
  const [best, worst] = better === 'higher' ? [top, bottom] : [bottom, top]
  return {
    overall,
    differs,
    pairs: pairsOf(groups, better),
    best: differs ? (best?.id ?? null) : null,
    worst: differs ? (worst?.id ?? null) : null,
    spread: top && bottom ? top.k / top.n - bottom.k / bottom.n : 0,
  }
}

/** Of two small groups chi-square is only near; Fisher's p is exact. */
function overallP(groups: readonly ComparedGroup[], { p, leastExpected: least }: ChiSquare): number {
  const [first, second] = groups
  if (groups.length > 2 || least >= 5 || !first || !second) return p
  return fisherExact(first, second) ?? p
}

function pairsOf(groups: readonly ComparedGroup[], better: Better): readonly GroupPair[] {
  const pairs = groups.flatMap((first, at) =>
    groups.slice(at + 1).flatMap((second) => {
      const difference = shareDifference(first, second, better)
      const test = testShares(first, second)
      return difference && test ? [{ ...difference, ...test, first: first.id, second: second.id }] : []
    }),
  )
  const adjusted = holm(pairs.map(({ p }) => p))
  return pairs.map((pair, at) => ({ ...pair, adjusted: adjusted[at] ?? 1 }))
}

function leastExpected(first: Share, second: Share): number {
  const k = first.k + second.k
  const n = first.n + second.n
  return (Math.min(first.n, second.n) * Math.min(k, n - k)) / n
}
