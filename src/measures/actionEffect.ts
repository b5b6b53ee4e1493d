import type { CardId } from '../base/ids'
import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Measure } from '../model/records/measure'
import { answersByCard } from './cardSatisfaction'
import { type Figure, type FigureChange, figureChange, figureOf } from './figure'
import { poolHeap } from './heaps'
import { judgeInterval } from './target'

/** What an action was to change, and when it is looked at. */
export interface MeasuredAction {
  /** The touchpoint it is measured at. */
  readonly card: CardId
  /** Periods; without them the last one and the one before it. */
  readonly before?: string
  readonly after?: string
  /** What it was to reach, in the unit of the measure. */
  readonly expected?: number
}

/** Whether an action changed anything: the same question before and after, different people. */
export interface ActionEffect {
  readonly measure: Measure
  readonly before: Figure | null
  readonly after: Figure
  /** Null without a period before, or where a side cannot be tested. */
  readonly change: FigureChange | null
  /** What the range of the period after says about what was expected; null where nothing was. */
  readonly reached: 'met' | 'notMet' | 'notProven' | null
}

/** Reads an action's touchpoint before and after it; null while nobody was asked there. */
export function actionEffect(
  board: Pick<Board, 'answers' | 'measures'>,
  { card, before, after, expected }: MeasuredAction,
): ActionEffect | null {
  const all = answersByCard(board).get(card) ?? []
  const measure = questionOf(board, all)
  if (!measure) return null
  const own = all.filter((each) => each.measure === measure.id)
  const periods = [...new Set(own.map(({ period }) => period))].sort()
  const then = after ?? periods.at(-1)
  if (then === undefined) return null
  const heapOf = (period: string) =>
    poolHeap(
      period,
      own.filter((each) => each.period === period),
    )
  const now = heapOf(then)
  const figure = figureOf(measure, now)
  if (figure.value === null) return null
  const earlier = before ?? periods.filter((period) => period < then).at(-1)
  const base = earlier === undefined ? null : heapOf(earlier)
  const { interval } = figure
  return {
    measure,
    before: base && figureOf(measure, base),
    after: figure,
    change: base && figureChange(measure, base, now),
    reached:
      expected === undefined || !interval
        ? null
        : judgeInterval(interval, { value: expected, better: measure.better, inclusive: true }),
  }
}

/** Satisfaction before any other question; of two alike the first by id. */
function questionOf(board: Pick<Board, 'measures'>, all: readonly Answers[]): Measure | undefined {
  const asked = [...new Set(all.map(({ measure }) => measure))].sort().flatMap((id) => board.measures[id] ?? [])
  return asked.find(({ family }) => family === 'csat') ?? asked[0]
}
