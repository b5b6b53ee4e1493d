import { type ChangeVerdict, changeVerdict } from './change'
import { type AnswerCounts, sortAnswers } from './counts'
import { twoSidedProbability, Z95 } from './normal'
import { clampInterval, type Interval } from './share'

/** Answers 9–10, 7–8 and 0–6 to "how likely are you to recommend us?". */
export interface RecommendationGroups {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
}

/** A net score in points, −100…100, with the spread of the three groups behind it. */
export interface NetScore {
  readonly score: number
  /** p + d − (p − d)², with p and d as fractions. */
  readonly variance: number
  /** In points. */
  readonly standardError: number
}

export interface NetPromoter extends NetScore {
  readonly n: number
  /** The score after Rocks' three added answers: the middle of `interval`, never printed as the score. */
  readonly adjusted: NetScore
  /** 95 %, in points, within −100…100. */
  readonly interval: Interval
}

export interface NetPromoterDifference {
  /** Points by which the first group is above the second. */
  readonly difference: number
  readonly standardError: number
  readonly z: number
  /** Two-sided. */
  readonly p: number
  /** 95 %, in points. */
  readonly interval: Interval
  readonly verdict: ChangeVerdict
}

/** Sorts answers on 0–10 into the three groups (Reichheld 2003, HBR 81(12):46–54). Other answers are left out. */
export function recommendationGroups(counts: AnswerCounts): RecommendationGroups {
  let promoters = 0
  let passives = 0
  let detractors = 0
  for (const { answer, count } of sortAnswers(counts, [0, 10]).valid) {
    if (answer >= 9) promoters += count
    else if (answer >= 7) passives += count
    else detractors += count
  }
  return { promoters, passives, detractors }
}

/**
 * Net promoter score, null when nobody answered. The printed score is unadjusted; the interval is the adjusted Wald
 * of Rocks 2016 (The American Statistician 70:365–372): ¾ promoter, 1½ passives and ¾ detractor are added, because
 * the plain interval is too narrow with few answers and leaves −100…100.
 */
export function netPromoter(groups: RecommendationGroups): NetPromoter | null {
  const n = groups.promoters + groups.passives + groups.detractors
  if (n === 0) return null
  const adjusted = netScore({
    promoters: groups.promoters + 0.75,
    passives: groups.passives + 1.5,
    detractors: groups.detractors + 0.75,
  })
  return { n, ...netScore(groups), adjusted, interval: clampInterval(around(adjusted.score, adjusted), -100, 100) }
}

/**
 * How far two scores from different people are apart: z = (N₁ − N₂)/√(SE₁² + SE₂²). Null when either side is empty.
 *
 * A side where everybody agrees has a standard error of 0, which would "prove" a difference from one answer each;
 * both sides are then compared with Rocks' added answers.
 */
export function netPromoterDifference(
  first: RecommendationGroups,
  second: RecommendationGroups,
): NetPromoterDifference | null {
  const a = netPromoter(first)
  const b = netPromoter(second)
  if (a === null || b === null) return null
  const unanimous = a.variance === 0 || b.variance === 0
  const [from, to] = unanimous ? [b.adjusted, a.adjusted] : [b, a]
  const gap = to.score - from.score
  const standardError = Math.hypot(from.standardError, to.standardError)
  const interval = clampInterval(around(gap, { standardError }), -200, 200)
  const z = gap / standardError
  return {
    difference: a.score - b.score,
    standardError,
    z,
    p: twoSidedProbability(z),
    interval,
    verdict: changeVerdict(interval, 'higher'),
  }
}

function netScore({ promoters, passives, detractors }: RecommendationGroups): NetScore {
  const n = promoters + passives + detractors
  const p = promoters / n
  const d = detractors / n
  // Written as a sum of squares, so that a unanimous group has exactly 0 and never a tiny negative number.
  const net = p - d
  const variance = p * (1 - net) ** 2 + (passives / n) * net ** 2 + d * (1 + net) ** 2
  return { score: (100 * (promoters - detractors)) / n, variance, standardError: 100 * Math.sqrt(variance / n) }
}

function around(centre: number, { standardError }: { readonly standardError: number }): Interval {
  return { low: centre - Z95 * standardError, high: centre + Z95 * standardError }
}
