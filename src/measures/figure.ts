import { unreachable } from '../base/unreachable'
import type { Measure } from '../model/records/measure'
import { type ChangeVerdict, changeVerdict } from './change'
import { sortAnswers } from './counts'
import { csat } from './csat'
import type { Heap } from './heaps'
import { meanDifference, meanOfCounts } from './mean'
import { shareDifference } from './newcombe'
import { netPromoter, netPromoterDifference, recommendationGroups } from './nps'
import { perThousand, rateChange, rateInterval } from './rate'
import { type SampleSize, sampleSize } from './sample'
import type { Interval, Share } from './share'
import { judgeInterval, judgeShare, type TargetVerdict, targetOf } from './target'

/**
 * What a number is of: percent 0…100, net points −100…100, a mean in units of the scale, events per 1,000. Measured
 * times and mystery visits have records of their own (`stepTimes`, `visitScore`).
 */
export type FigureUnit = 'percent' | 'points' | 'mean' | 'perThousand'

/** One number with all that has to be said beside it. */
export interface Figure {
  readonly unit: FigureUnit
  readonly period: string
  /** Null where nothing can be said: a dash. */
  readonly value: number | null
  /** 95 %, in the unit of the value. */
  readonly interval: Interval | null
  /** Answers on the scale; of a rate, what it is taken of. */
  readonly n: number
  /** Of a percentage: how many of n. Of a rate: the events. */
  readonly k: number | null
  readonly sample: SampleSize
  /** A stated figure whose n nobody knows: hollow, out of tests and roll-ups. */
  readonly stated: boolean
  readonly notApplicable: number
  readonly outOfScale: number
  /** Null without a target, and of a stated figure. */
  readonly verdict: TargetVerdict | null
}

export interface FigureChange {
  /** Now minus before, in the unit of the figure; of a rate, percent of the rate before. */
  readonly difference: number
  readonly interval: Interval
  readonly verdict: ChangeVerdict
}

/** In what a measure is told. Effort and questions without a satisfied set are means. */
export function unitOf(measure: Pick<Measure, 'family' | 'satisfied'>): FigureUnit {
  switch (measure.family) {
    case 'nps':
      return 'points'
    case 'ces':
      return 'mean'
    case 'rate':
      return 'perThousand'
    case 'custom':
      return measure.satisfied.length === 0 ? 'mean' : 'percent'
    case 'csat':
    case 'fcr':
    case 'time':
    case 'retention':
    case 'churn':
    case 'visit':
      return 'percent'
    default:
      return unreachable(measure.family)
  }
}

/** The number of one pool of answers to a measure. */
export function figureOf(measure: Measure, heap: Heap): Figure {
  const unit = unitOf(measure)
  const { outOfScale } = sortAnswers(heap.counts, measure.scale)
  const found = estimateOf(unit, measure, heap)
  const stated = found.value === null && heap.stated !== null
  return {
    unit,
    period: heap.period,
    ...found,
    value: stated ? heap.stated : found.value,
    sample: unit === 'perThousand' ? (found.value === null ? 'none' : 'plain') : sampleSize(found.n),
    stated,
    notApplicable: heap.notApplicable,
    outOfScale,
    verdict: stated ? null : verdictOf(measure, found),
  }
}

/** From one period, branch or persona to another, different people; null where a side cannot be tested. */
export function figureChange(measure: Measure, before: Heap, now: Heap): FigureChange | null {
  const found = differenceOf(unitOf(measure), measure, before, now)
  return found && { ...found, verdict: changeVerdict(found.interval, measure.better) }
}

/** k of n of a percentage, for tests, charts and roll-ups; null for other units and where nobody answered. */
export function shareOf(measure: Measure, heap: Heap): Share | null {
  if (unitOf(measure) !== 'percent') return null
  const { k, n } = csat(heap.counts, measure)
  return n === 0 ? null : { k, n }
}

type Estimate = Pick<Figure, 'value' | 'interval' | 'n' | 'k'>

const NOTHING: Estimate = { value: null, interval: null, n: 0, k: null }

function estimateOf(unit: FigureUnit, measure: Measure, heap: Heap): Estimate {
  switch (unit) {
    case 'percent': {
      const { k, n, share, interval } = csat(heap.counts, measure)
      return { value: share === null ? null : 100 * share, interval: interval && times100(interval), n, k }
    }
    case 'points': {
      const net = netPromoter(recommendationGroups(heap.counts))
      return net ? { value: net.score, interval: net.interval, n: net.n, k: null } : NOTHING
    }
    case 'mean': {
      const mean = meanOfCounts(heap.counts, measure.scale)
      return mean ? { value: mean.mean, interval: mean.interval, n: mean.n, k: null } : NOTHING
    }
    case 'perThousand': {
      if (!heap.tally) return NOTHING
      const { events, exposure } = heap.tally
      return { value: perThousand(heap.tally), interval: rateInterval(heap.tally), n: exposure, k: events }
    }
    default:
      return unreachable(unit)
  }
}

function differenceOf(
  unit: FigureUnit,
  measure: Measure,
  before: Heap,
  now: Heap,
): { readonly difference: number; readonly interval: Interval } | null {
  switch (unit) {
    case 'percent': {
      const found = shareDifference(csat(now.counts, measure), csat(before.counts, measure), measure.better)
      return found && { difference: 100 * found.difference, interval: times100(found.interval) }
    }
    case 'points':
      return netPromoterDifference(recommendationGroups(now.counts), recommendationGroups(before.counts))
    case 'mean': {
      const [a, b] = [meanOfCounts(now.counts, measure.scale), meanOfCounts(before.counts, measure.scale)]
      return a && b && meanDifference(a, b, measure.scale)
    }
    case 'perThousand': {
      const change = before.tally && now.tally && rateChange(before.tally, now.tally)
      if (!change?.interval) return null
      const percent = (ratio: number) => 100 * (ratio - 1)
      const { low, high } = change.interval
      return { difference: percent(change.ratio), interval: { low: percent(low), high: percent(high) } }
    }
    default:
      return unreachable(unit)
  }
}

function verdictOf(measure: Measure, { k, n, interval, value }: Estimate): TargetVerdict | null {
  const target = targetOf(measure)
  if (target === null || value === null) return null
  if (unitOf(measure) === 'percent' && k !== null) return judgeShare({ k, n }, { ...target, value: target.value / 100 })
  const kind = interval ? judgeInterval(interval, target) : 'notProven'
  return kind === 'notProven' ? { kind, answersToProve: null } : { kind }
}

function times100({ low, high }: Interval): Interval {
  return { low: 100 * low, high: 100 * high }
}
