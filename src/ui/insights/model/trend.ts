import type { StageId } from '../../../base/ids'
import {
  type Figure,
  type FigureChange,
  type FigureUnit,
  figureChange,
  figureOf,
  unitOf,
} from '../../../measures/figure'
import { type Heap, poolHeap } from '../../../measures/heaps'
import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'
import type { Measure } from '../../../model/records/measure'
import type { BoardFacts } from './boardFacts'
import { isAboutJourney } from './headline'

/** One period of a measure, in its unit. */
export interface TrendPoint extends Figure {
  readonly value: number
}

export interface Trend {
  readonly measure: Measure
  readonly unit: FigureUnit
  /** Whether the question was about the journey as a whole, or is pooled over touchpoints. */
  readonly about: 'journey' | 'touchpoints'
  /** From the earliest period. */
  readonly points: readonly TrendPoint[]
  /** Of the last period against the one before it; null where there are not two that can be tested. */
  readonly change: TrendChange | null
}

export interface TrendChange extends FigureChange {
  readonly before: string
  readonly now: string
  /** Touchpoints (or stages) asked about both times, which alone are compared; 0 where the question is one thing. */
  readonly over: number
  /** Asked about in only one of the two periods, and left out of the comparison. */
  readonly leftOut: number
}

/** How a measure went over the periods: by the journey's own question where it was asked, else all touchpoints as one pool. */
export function trendOf(board: Board, measure: Measure): Trend | null {
  const all = Object.values(board.answers).filter((each) => each.measure === measure.id)
  const own = all.filter(isAboutJourney)
  const isOwn = own.length > 0
  return trendIn(isOwn ? own : all, measure, isOwn ? 'journey' : 'touchpoints')
}

export interface StageTrend extends Trend {
  readonly stage: BoardFacts['stages'][number]
}

/** The same measure stage by stage, by the stage's own question where it was asked; stages without answers are left out. */
export function stageTrends(facts: BoardFacts, board: Board, measure: Measure): readonly StageTrend[] {
  const all = Object.values(board.answers).filter((each) => each.measure === measure.id)
  const stageOf = new Map(
    facts.steps.flatMap(({ stage, cards }) => cards.map(({ card }) => [card.id, stage.id] as const)),
  )
  const isIn = (id: StageId) => (each: Answers) => each.card !== undefined && stageOf.get(each.card) === id
  return facts.stages.flatMap((stage) => {
    const own = all.filter((each) => each.stage === stage.id)
    const trend = trendIn(own.length > 0 ? own : all.filter(isIn(stage.id)), measure, 'touchpoints')
    return trend ? [{ ...trend, stage }] : []
  })
}

function trendIn(all: readonly Answers[], measure: Measure, about: Trend['about']): Trend | null {
  const periods = [...new Set(all.map(({ period }) => period))].sort()
  const heaps = periods.map((period) => heapOf(all, period))
  const trend = trendOfHeaps(heaps, measure, about)
  return trend && { ...trend, change: trend.change && sameTouchpoints(all, measure, trend.change) }
}

/** The trend of heaps in the order of their periods. */
export function trendOfHeaps(heaps: readonly Heap[], measure: Measure, about: Trend['about']): Trend | null {
  const told = heaps.flatMap((heap) => {
    const figure = figureOf(measure, heap)
    return figure.value === null ? [] : [{ heap, point: { ...figure, value: figure.value } }]
  })
  const [now, before] = [told.at(-1), told.at(-2)]
  if (!now) return null
  return {
    measure,
    unit: unitOf(measure),
    about,
    points: told.map(({ point }) => point),
    change: before ? changeBetween(measure, before.heap, now.heap) : null,
  }
}

function changeBetween(measure: Measure, before: Heap, now: Heap): TrendChange | null {
  const change = figureChange(measure, before, now)
  return change && { ...change, before: before.period, now: now.period, over: 0, leftOut: 0 }
}

/**
 * The change over what was asked about in both periods: a touchpoint that is new would otherwise pass for a change of the
 * whole. Null when nothing was asked about twice.
 */
function sameTouchpoints(all: readonly Answers[], measure: Measure, { before, now }: TrendChange): TrendChange | null {
  const keysOf = (period: string) =>
    new Set(all.filter((each) => each.period === period).flatMap(({ card, stage }) => card ?? stage ?? []))
  const [then, since] = [keysOf(before), keysOf(now)]
  const both = [...since].filter((key) => then.has(key))
  if (then.size + since.size === 0) return changeBetween(measure, heapOf(all, before), heapOf(all, now))
  const shared = all.filter(({ card, stage }) => both.some((key) => key === (card ?? stage)))
  const change = changeBetween(measure, heapOf(shared, before), heapOf(shared, now))
  return change && { ...change, over: both.length, leftOut: then.size + since.size - 2 * both.length }
}

function heapOf(all: readonly Answers[], period: string): Heap {
  return poolHeap(
    period,
    all.filter((each) => each.period === period),
  )
}
