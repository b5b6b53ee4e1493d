import type { CardId, LaneId, StepId } from '../base/ids'
import { holds } from '../base/json'
import type { Board } from './board'
import { settleReferences } from './parse/settleReferences'
import { rowsInOrder } from './reads'

/** A piece of a board: all steps, lanes or cards where nothing is said of them. */
export interface BoardPart {
  readonly steps?: ReadonlySet<StepId>
  readonly lanes?: ReadonlySet<LaneId>
  readonly cards?: ReadonlySet<CardId>
}

/** The board with that piece alone: what leads out of it is left out, lines stay between the lanes they part. */
export function boardOfPart(board: Board, { steps: ofSteps, lanes: ofLanes, cards: ofCards }: BoardPart): Board {
  const steps = kept(board.steps, ({ id }) => !ofSteps || ofSteps.has(id))
  const stages = kept(board.stages, ({ id }) => !ofSteps || Object.values(steps).some(({ stage }) => stage === id))
  const lanes = kept(board.lanes, ({ id }) => !ofLanes || ofLanes.has(id))
  const cards = kept(
    board.cards,
    (card) => holds(steps, card.step) && holds(lanes, card.lane) && (!ofCards || ofCards.has(card.id)),
  )
  const votes = kept(board.votes, ({ card }) => holds(cards, card) || !holds(board.cards, card))
  const lines = ofLanes ? linesBetween(board, lanes) : board.lines
  return settleReferences({ ...board, stages, steps, lanes, lines, cards, votes }, [])
}

function kept<T>(records: Readonly<Record<string, T>>, keeps: (record: T) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => keeps(record)))
}

function linesBetween(board: Board, lanes: Board['lanes']): Board['lines'] {
  const rows = rowsInOrder(board)
  const places = rows.flatMap(({ kind, record }, at) => (kind === 'lane' && holds(lanes, record.id) ? [at] : []))
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  const between = new Set<string>(
    rows.flatMap(({ kind, record }, at) => (kind === 'line' && at > first && at < last ? [record.id] : [])),
  )
  return kept(board.lines, ({ id }) => between.has(id))
}
