import { type AnswerCounts, type Scale, type SortedAnswers, sortAnswers } from './counts'
import type { Interval } from './share'
import { wilson } from './wilson'

/** What a satisfaction question means: its scale and the answers that count as satisfied. */
export interface SatisfactionQuestion {
  readonly scale: Scale
  readonly satisfied: readonly number[]
}

/** Everything said about one set of answers; what cannot be computed from them is null and shown as a dash. */
export interface Satisfaction {
  /** Answers in the satisfied set. */
  readonly k: number
  /** Valid answers. */
  readonly n: number
  readonly outOfScale: number
  /** k / n, 0…1. */
  readonly share: number | null
  readonly interval: Interval | null
  readonly mean: number | null
  /** Sample standard deviation (n − 1); needs two answers. */
  readonly deviation: number | null
  /** Percent of the maximum possible: 1…5 becomes 0, 25, 50, 75, 100. */
  readonly pomp: number | null
}

const DEFAULT_SATISFIED: readonly { readonly scale: Scale; readonly satisfied: readonly number[] }[] = [
  { scale: [1, 5], satisfied: [4, 5] },
  { scale: [1, 7], satisfied: [6, 7] },
  { scale: [0, 10], satisfied: [9, 10] },
  { scale: [1, 10], satisfied: [9, 10] },
  { scale: [1, 4], satisfied: [3, 4] },
  { scale: [1, 3], satisfied: [3] },
  { scale: [0, 1], satisfied: [1] },
]

/**
 * The answers that usually count as satisfied on a scale, or null when there is no custom to follow and the person
 * has to choose. Yes/no is the scale [0, 1]. Strict top-two boxes; vendors differ (Zencity counts 5, 6 and 7 of
 * seven), which is why a question stores its own set.
 */
export function defaultSatisfied([low, high]: Scale): readonly number[] | null {
  const known = DEFAULT_SATISFIED.find(({ scale }) => scale[0] === low && scale[1] === high)
  return known?.satisfied ?? null
}

/**
 * Satisfaction from counted answers: top-box share with its Wilson interval, mean, sample standard deviation and
 * POMP index 100·(mean − lo)/(hi − lo) (Cohen et al. 1999, Multivariate Behavioral Research 34:315–346).
 */
export function csat(counts: AnswerCounts, question: SatisfactionQuestion): Satisfaction {
  const answers = sortAnswers(counts, question.scale)
  const { n, outOfScale } = answers
  const k = countIn(answers, question.satisfied)
  const mean = meanOf(answers)
  return {
    k,
    n,
    outOfScale,
    share: n === 0 ? null : k / n,
    interval: wilson({ k, n }),
    mean,
    deviation: mean === null ? null : deviationOf(answers, mean),
    pomp: mean === null ? null : pompOf(mean, question.scale),
  }
}

/**
 * 100·mean/hi, as some survey tools print it (ServiceRocket). Only for comparing with their numbers: the lowest
 * answer of 1–5 gives 20 here, not 0.
 */
export function percentOfMaximum(mean: number, [, high]: Scale): number | null {
  return high > 0 ? (100 * mean) / high : null
}

function countIn({ valid }: SortedAnswers, set: readonly number[]): number {
  return valid.reduce((k, { answer, count }) => (set.includes(answer) ? k + count : k), 0)
}

function meanOf({ valid, n }: SortedAnswers): number | null {
  if (n === 0) return null
  return valid.reduce((sum, { answer, count }) => sum + answer * count, 0) / n
}

function deviationOf({ valid, n }: SortedAnswers, mean: number): number | null {
  if (n < 2) return null
  const squares = valid.reduce((sum, { answer, count }) => sum + count * (answer - mean) ** 2, 0)
  return Math.sqrt(squares / (n - 1))
}

function pompOf(mean: number, [low, high]: Scale): number | null {
  return high > low ? (100 * (mean - low)) / (high - low) : null
}
