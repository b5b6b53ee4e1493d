import type { CardId, LaneId, StageId, StepId } from '../base/ids'
import { byOrder, sortedByOrder } from '../base/orderKey'
import type { Board } from './board'
import type { AgendaPart } from './records/agendaPart'
import type { Aside, AsidePlace } from './records/aside'
import type { Card } from './records/card'
import type { Lane } from './records/lane'
import type { Line } from './records/line'
import type { Participant } from './records/participant'
import type { Persona } from './records/persona'
import type { Round } from './records/round'
import type { Stage } from './records/stage'
import type { Step } from './records/step'
import type { View } from './records/view'

export function stagesInOrder(board: Board): Stage[] {
  return sortedByOrder(Object.values(board.stages))
}

export function stepsOfStage(board: Board, stage: StageId): Step[] {
  return sortedByOrder(Object.values(board.steps).filter((step) => step.stage === stage))
}

/** All steps in the order of the journey: stage by stage. */
export function stepsInOrder(board: Board): Step[] {
  const steps = Object.values(board.steps)
  return stagesInOrder(board).flatMap((stage) => sortedByOrder(steps.filter((step) => step.stage === stage.id)))
}

export function lanesInOrder(board: Board): Lane[] {
  return sortedByOrder(Object.values(board.lanes))
}

export function personasInOrder(board: Board): Persona[] {
  return sortedByOrder(Object.values(board.personas))
}

export function viewsInOrder(board: Board): View[] {
  return sortedByOrder(Object.values(board.views))
}

export function agendaInOrder(board: Board): AgendaPart[] {
  return sortedByOrder(Object.values(board.agenda))
}

export function participantsInOrder(board: Board): Participant[] {
  return sortedByOrder(Object.values(board.participants))
}

export function roundsInOrder(board: Board): Round[] {
  return sortedByOrder(Object.values(board.rounds))
}

/** What waits in the tray, or what is parked. */
export function asidesInOrder(board: Board, place: AsidePlace): Aside[] {
  return sortedByOrder(Object.values(board.asides).filter((aside) => aside.place === place))
}

/** A row of the board: lanes and lines share one order. */
export type RowRecord =
  | { readonly kind: 'lane'; readonly record: Lane }
  | { readonly kind: 'line'; readonly record: Line }

/** Lanes and lines in their common order, all of them. */
export function rowsInOrder(board: Board): RowRecord[] {
  const rows: RowRecord[] = [
    ...Object.values(board.lanes).map((record) => ({ kind: 'lane' as const, record })),
    ...Object.values(board.lines).map((record) => ({ kind: 'line' as const, record })),
  ]
  return rows.sort((a, b) => byOrder(a.record, b.record))
}

/** True when the row shows in the reading the board is in now. */
export function isShown(board: Board, record: Lane | Line): boolean {
  return !record.hidden && record.readings.includes(board.kind)
}

export function visibleRows(board: Board): RowRecord[] {
  return rowsInOrder(board).filter((row) => isShown(board, row.record))
}

export function cardsInCell(board: Board, lane: LaneId, step: StepId): Card[] {
  return sortedByOrder(Object.values(board.cards).filter((card) => card.lane === lane && card.step === step))
}

export function cardsInLane(board: Board, lane: LaneId): Card[] {
  return sortedByOrder(Object.values(board.cards).filter((card) => card.lane === lane))
}

export function linksOfCard(board: Board, card: CardId) {
  return Object.values(board.links).filter((link) => link.from === card || link.to === card)
}

export function requireCard(board: Board, id: CardId): Card {
  const card = board.cards[id]
  if (!card) throw new Error(`No card ${id}`)
  return card
}
