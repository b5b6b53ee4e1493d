import { groupBy } from '../base/groupBy'
import type { CardId, LaneId } from '../base/ids'
import { painNumber } from '../measures/priority'
import type { Board } from '../model/board'
import { visibleRows } from '../model/reads'
import type { Card } from '../model/records/card'
import type { Step } from '../model/records/step'
import type { Lenses, StepMarks } from './drawContext'
import { dataOf, type LaneRegistry } from './registry'

/**
 * What the pain and time lenses show: how many pain points lie in a step and how long it takes, on one card of the step.
 * That is the first card of the topmost lane that shows the customer's side; without one, of what is measured, or of any side.
 */
export function stepMarks(
  board: Board,
  cardsOf: (lane: LaneId) => readonly Card[],
  lanes: LaneRegistry,
  lenses: Lenses,
): ReadonlyMap<CardId, StepMarks> {
  if (!lenses.pain && !lenses.time) return NOTHING
  const pains = lenses.pain ? groupBy(painsOf(board, lanes), (pain) => pain.step) : undefined
  const marks = new Map<CardId, StepMarks>()
  for (const [step, card] of carriersOf(board, cardsOf, lanes)) {
    const own = pains?.get(step.id) ?? []
    const numbers = own.flatMap(({ number }) => number ?? [])
    marks.set(card, {
      pains: own.length,
      worst: numbers.length > 0 ? Math.max(...numbers) : undefined,
      touch: lenses.time ? step.touch : undefined,
      wait: lenses.time ? step.wait : undefined,
    })
  }
  return marks
}

const NOTHING: ReadonlyMap<CardId, StepMarks> = new Map()

/** Every pain point of the board, shown or not: a lens says what is known, whatever is hidden. */
function painsOf(board: Board, lanes: LaneRegistry) {
  return Object.values(board.cards).flatMap((card) => {
    const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
    if (type.family !== 'pai') return []
    const { severity, frequency, reach } = dataOf(type, card)
    const isRated = typeof severity === 'number' && typeof frequency === 'number' && typeof reach === 'number'
    return [{ step: card.step, number: isRated ? painNumber(severity, frequency, reach) : undefined }]
  })
}

/** The card that stands for each step. */
function carriersOf(
  board: Board,
  cardsOf: (lane: LaneId) => readonly Card[],
  lanes: LaneRegistry,
): ReadonlyMap<Step, CardId> {
  const shown = visibleRows(board).flatMap((row) =>
    row.kind === 'lane' ? [{ id: row.record.id, type: lanes.typeOf(row.record.type) }] : [],
  )
  const ranked = [
    ...shown.filter(({ type }) => type.side === 'customer'),
    ...shown.filter(({ type }) => type.measured),
    ...shown.filter(({ type }) => type.side !== undefined),
  ]
  const carriers = new Map<Step, CardId>()
  for (const { id } of ranked) {
    for (const card of cardsOf(id)) {
      const step = board.steps[card.step]
      if (step && !carriers.has(step)) carriers.set(step, card.id)
    }
  }
  return carriers
}

/** The same text for the same marks on these cards: what their drawing depends on. */
export function keyOfMarks(marks: ReadonlyMap<CardId, StepMarks>, cards: readonly Card[]): string {
  if (marks.size === 0) return ''
  return cards
    .flatMap(({ id }) => {
      const mark = marks.get(id)
      return mark ? [`${id} ${mark.pains} ${mark.worst} ${mark.touch} ${mark.wait}`] : []
    })
    .join('\n')
}
