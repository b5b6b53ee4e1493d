import { clampInterval, type Interval, type Share } from './share'
import { wilson } from './wilson'

/** One touchpoint, or one stage, of what is rolled up. All parts answer the same question. */
export interface RollUpPart extends Share {
  readonly id: string
  /** Importance, from 0; only the proportions matter. */
  readonly weight: number
}

export interface Estimate {
  /** 0…1. */
  readonly share: number
  readonly interval: Interval
}

/** Four ways to sum up, which answer different questions: name the one shown and never mix them. */
export interface RollUp {
  /** Σk / Σn: the satisfaction of the average answer. Busy touchpoints dominate. */
  readonly pooled: Estimate & Share
  /** Σw·p / Σw: what the board says matters. Null when no part with answers has a weight. */
  readonly weighted: Estimate | null
  /** The plain mean of the shares: only as a contrast. */
  readonly equal: Estimate
  /** The lowest share, the earlier of two alike: where to go. */
  readonly weakest: { readonly id: string; readonly share: number; readonly n: number }
  /** Parts without answers, which none of the above includes. */
  readonly unanswered: readonly string[]
}

interface AnsweredPart {
  readonly id: string
  readonly weight: number
  readonly n: number
  readonly share: number
  readonly interval: Interval
}

/**
 * Rolls touchpoints up to a stage, or stages to a journey; null when no part has an answer. Weighted shares carry
 * an interval by squaring and adding the Wilson distances (MOVER: Zou & Donner 2008, Stat Med 27:1693–1702, after
 * Newcombe 1998). The journey's own question, when there is one, is the headline instead of any of these.
 */
export function rollUp(parts: readonly RollUpPart[]): RollUp | null {
  const answered = parts.flatMap(answeredPart)
  const pooled = pool(parts)
  const equal = weightedMean(answered, () => 1)
  const weakest = weakestOf(answered)
  if (pooled === null || equal === null || weakest === null) return null
  return {
    pooled,
    weighted: weightedMean(answered, (part) => part.weight),
    equal,
    weakest: { id: weakest.id, share: weakest.share, n: weakest.n },
    unanswered: parts.filter((part) => part.n === 0).map((part) => part.id),
  }
}

/** The figure that stands for a stage or a journey, with the name that has to be printed beside it. */
export type Headline = Estimate & { readonly kind: 'measured' | 'weighted' | 'pooled' }

/**
 * The journey's own question is the headline when anybody answered it; else the importance-weighted roll-up, and the
 * pooled one where nothing has a weight. Null without any answer.
 */
export function headlineOf(own: Share | null, parts: readonly RollUpPart[]): Headline | null {
  const interval = own && wilson(own)
  if (own && interval) return { kind: 'measured', share: own.k / own.n, interval }
  const rolled = rollUp(parts)
  if (rolled === null) return null
  return rolled.weighted ? { kind: 'weighted', ...rolled.weighted } : { kind: 'pooled', ...rolled.pooled }
}

/** Share of customers satisfied at every touchpoint if the touchpoints were independent: five at 90 % leave 59 %. */
export function satisfiedEverywhere(shares: readonly number[]): number {
  return shares.reduce((product, share) => product * share, 1)
}

function answeredPart(part: RollUpPart): readonly AnsweredPart[] {
  if (!(part.weight >= 0)) throw new RangeError(`A weight is a number from 0, got ${part.weight}`)
  const interval = wilson(part)
  if (interval === null) return []
  return [{ id: part.id, weight: part.weight, n: part.n, share: part.k / part.n, interval }]
}

function pool(parts: readonly RollUpPart[]): (Estimate & Share) | null {
  const k = parts.reduce((sum, part) => sum + part.k, 0)
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const interval = wilson({ k, n })
  return interval === null ? null : { k, n, share: k / n, interval }
}

function weightedMean(parts: readonly AnsweredPart[], weightOf: (part: AnsweredPart) => number): Estimate | null {
  const total = parts.reduce((sum, part) => sum + weightOf(part), 0)
  if (total === 0) return null
  let share = 0
  let below = 0
  let above = 0
  for (const part of parts) {
    const weight = weightOf(part) / total
    share += weight * part.share
    below += (weight * (part.share - part.interval.low)) ** 2
    above += (weight * (part.interval.high - part.share)) ** 2
  }
  const interval = { low: share - Math.sqrt(below), high: share + Math.sqrt(above) }
  return { share, interval: clampInterval(interval, 0, 1) }
}

function weakestOf(parts: readonly AnsweredPart[]): AnsweredPart | null {
  let weakest: AnsweredPart | null = null
  for (const part of parts) {
    if (weakest === null || part.share < weakest.share) weakest = part
  }
  return weakest
}
