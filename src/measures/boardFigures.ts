import type { StageId, StepId } from '../base/ids'
import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Asked } from '../model/records/asked'
import type { Measure, MeasureFamily } from '../model/records/measure'
import { type Figure, type FigureChange, figureChange, figureOf } from './figure'
import { type AnswersQuery, type Heap, poolHeap, recordedAnswers } from './heaps'

/** Where a measure stands in its latest period, and what happened since the one before. */
export interface FigureNow {
  readonly figure: Figure
  readonly heap: Heap
  readonly before: Figure | null
  /** Null without a period before, or where a side cannot be tested. */
  readonly change: FigureChange | null
}

/** Everything one measure says on a board: of each step (its cards as one pool), of stages, of the whole journey. */
export interface BoardFigures {
  readonly measure: Measure
  readonly steps: ReadonlyMap<StepId, FigureNow>
  readonly stages: ReadonlyMap<StageId, FigureNow>
  readonly journey: FigureNow | null
  /** The latest period anybody was asked in; a figure of an earlier one says so. */
  readonly latest: string
}

type Source = Pick<Board, 'answers' | 'measures' | 'cards'>

/**
 * The measure that stands for a family on a board: the one with most heaps of answers, the first by id of two alike.
 * Two measures are never drawn side by side as if they were the same.
 */
export function measureOfFamily(board: Pick<Board, 'answers' | 'measures'>, family: MeasureFamily): Measure | null {
  const asked = new Map<string, number>()
  for (const { measure } of Object.values(board.answers)) asked.set(measure, (asked.get(measure) ?? 0) + 1)
  const own = Object.values(board.measures).filter((measure) => measure.family === family)
  const sorted = own.sort((a, b) => (asked.get(b.id) ?? 0) - (asked.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
  return sorted[0] ?? null
}

/** All figures of one measure. */
export function boardFigures(board: Source, measure: Measure): BoardFigures {
  const steps = new Map<StepId, Answers[]>()
  const stages = new Map<StageId, Answers[]>()
  const journey: Answers[] = []
  let latest = ''
  for (const answers of Object.values(board.answers)) {
    if (answers.measure !== measure.id) continue
    if (answers.period > latest) latest = answers.period
    if (answers.card) push(steps, board.cards[answers.card]?.step, answers)
    else if (answers.stage) push(stages, answers.stage, answers)
    else journey.push(answers)
  }
  return {
    measure,
    steps: nowOfAll(measure, steps),
    stages: nowOfAll(measure, stages),
    journey: figureNow(measure, journey),
    latest,
  }
}

/** The figure of one thing; null when nobody was asked about it. */
export function figureAbout(board: Pick<Board, 'answers'>, measure: Measure, query: Omit<AnswersQuery, 'measure'>) {
  return figureNow(measure, recordedAnswers(board, { ...query, measure: measure.id }))
}

/** Pools answers by period and reads the latest one against the one before. */
export function figureNow(measure: Measure, answers: readonly Answers[]): FigureNow | null {
  const periods = [...new Set(answers.map(({ period }) => period))].sort()
  const heaps = periods.map((period) =>
    poolHeap(
      period,
      answers.filter((each) => each.period === period),
    ),
  )
  const [heap, earlier] = [heaps.at(-1), heaps.at(-2)]
  if (!heap) return null
  const figure = figureOf(measure, heap)
  if (figure.value === null) return null
  return {
    figure,
    heap,
    before: earlier ? figureOf(measure, earlier) : null,
    change: earlier ? figureChange(measure, earlier, heap) : null,
  }
}

/** True when the two are about the same thing. */
export function isSameAsked(a: Asked, b: Asked): boolean {
  return a.card === b.card && a.stage === b.stage
}

function nowOfAll<Id>(measure: Measure, byPlace: ReadonlyMap<Id, readonly Answers[]>): ReadonlyMap<Id, FigureNow> {
  return new Map(
    [...byPlace].flatMap(([id, answers]) => {
      const now = figureNow(measure, answers)
      return now ? [[id, now] as const] : []
    }),
  )
}

function push<Id>(map: Map<Id, Answers[]>, id: Id | undefined, answers: Answers): void {
  if (id === undefined) return
  const list = map.get(id)
  if (list) list.push(answers)
  else map.set(id, [answers])
}
