import { assertShare, type Share } from './share'

/** One value of the second dimension (light jobs, say) with both sides of the comparison in it. */
export interface Stratum {
  readonly id: string
  readonly first: Share
  readonly second: Share
}

interface TwoShares {
  /** 0…1. */
  readonly first: number
  readonly second: number
  /** First minus second. */
  readonly difference: number
}

export interface SimpsonCheck {
  readonly crude: TwoShares
  /** Those with answers on both sides. */
  readonly strata: readonly (TwoShares & { readonly id: string; readonly enough: boolean })[]
  /** Shares both sides would have with the mix of both together. */
  readonly standardised: TwoShares
  /** Strata that one side has no answers in; the standardised shares leave them out. */
  readonly leftOut: readonly string[]
  /** The difference turns round in every stratum with 30 answers or more on both sides. */
  readonly reversal: boolean
}

/** Answers on each side of a stratum before it may speak against the whole. */
const ENOUGH = 30

/**
 * Looks whether a comparison of two branches is made by what they are asked about (Simpson 1951; the case in print:
 * Charig et al. 1986, BMJ 292:879–882). Direct standardisation to the pooled mix. Null when a side has no answers, or no
 * stratum has both.
 */
export function simpsonCheck(strata: readonly Stratum[]): SimpsonCheck | null {
  const first = pool(strata.map((each) => each.first))
  const second = pool(strata.map((each) => each.second))
  const shared = strata.filter((each) => each.first.n > 0 && each.second.n > 0)
  if (first.n === 0 || second.n === 0 || shared.length === 0) return null
  const crude = twoShares(first.k / first.n, second.k / second.n)
  const read = shared.map((each) => ({
    id: each.id,
    ...twoShares(each.first.k / each.first.n, each.second.k / each.second.n),
    enough: Math.min(each.first.n, each.second.n) >= ENOUGH,
  }))
  const weights = shared.map((each) => each.first.n + each.second.n)
  const enough = read.filter((each) => each.enough)
  return {
    crude,
    strata: read,
    standardised: twoShares(
      weightedMean(
        read.map((each) => each.first),
        weights,
      ),
      weightedMean(
        read.map((each) => each.second),
        weights,
      ),
    ),
    leftOut: strata.filter((each) => !shared.includes(each)).map((each) => each.id),
    reversal: enough.length > 0 && enough.every((each) => each.difference * crude.difference < 0),
  }
}

function twoShares(first: number, second: number): TwoShares {
  return { first, second, difference: first - second }
}

function pool(shares: readonly Share[]): Share {
  for (const share of shares) assertShare(share)
  return {
    k: shares.reduce((sum, share) => sum + share.k, 0),
    n: shares.reduce((sum, share) => sum + share.n, 0),
  }
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total
}
