import type { TimedWhat, Times } from '../model/records/times'
import { type DurationSummary, durationSummary, withinTarget } from './durations'
import { type DimsFilter, passes } from './heaps'
import { type ShareEstimate, shareEstimate } from './resolution'

/** Measured times of one step, one kind and one period, in minutes. What is not known is null. */
export interface StepTimes {
  readonly what: TimedWhat
  readonly period: string
  readonly n: number
  /** Median and p90 come first: one outlier moves the mean, not them. */
  readonly median: number | null
  readonly p90: number | null
  readonly mean: number | null
  readonly longest: number | null
  /** Not longer than the target, of the single times; null without a target or without single times. */
  readonly within: (ShareEstimate & { readonly target: number }) | null
  /** Samples of which only a summary was kept, left out beside single times. */
  readonly leftOut: number
}

/**
 * Sums up what was measured at a step: single times are pooled (type-7 quantiles); a summary without its single times
 * stands alone, since quantiles of two summaries cannot be put together. Null when there is nothing.
 */
export function stepTimes(
  all: readonly Times[],
  what: TimedWhat,
  period?: string,
  dims?: DimsFilter,
): StepTimes | null {
  const ofKind = all.filter((each) => each.what === what && (dims === undefined || passes(each.dims, dims)))
  const when =
    period ??
    ofKind
      .map((each) => each.period)
      .sort()
      .at(-1)
  const sample = ofKind.filter((each) => each.period === when)
  if (when === undefined || sample.length === 0) return null
  const values = sample.flatMap((each) => each.values)
  const target = sample.find((each) => each.within !== undefined)?.within
  const summaries = sample.flatMap((each) => (each.values.length === 0 && each.summary ? [each.summary] : []))
  const pooled = durationSummary(values)
  const within = target === undefined ? null : shareEstimate(withinTarget(values, target))
  const told = pooled ?? toldBy(summaries)
  if (told === null) return null
  return {
    what,
    period: when,
    ...told,
    within: within && target !== undefined ? { ...within, target } : null,
    leftOut: pooled ? summaries.length : summaries.length - 1,
  }
}

type Told = { readonly [K in keyof DurationSummary]: K extends 'n' ? number : number | null }

function toldBy(summaries: readonly NonNullable<Times['summary']>[]): Told | null {
  const [largest] = [...summaries].sort((a, b) => b.n - a.n)
  if (!largest) return null
  const { n, mean = null, median = null, p90 = null } = largest
  return { n, mean, median, p90, longest: null }
}
