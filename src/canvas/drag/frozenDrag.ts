import type { CardId, LaneId, LineId, StageId, StepId } from '../../base/ids'
import type { CardMove } from '../../commands'
import type { Board } from '../../model/board'
import { cellFrozenBy, type FrozenBy, laneFrozenBy, stageFrozenBy, stepFrozenBy } from '../../model/frozen'

/** Why cards may not be carried so: one of them, or a cell it would go to, is frozen. */
export function cardsFrozenBy(
  board: Board,
  ids: readonly CardId[],
  moves: readonly Pick<CardMove, 'lane' | 'step'>[],
): FrozenBy | undefined {
  const cells = [...ids.flatMap((id) => board.cards[id] ?? []), ...moves]
  return firstOf(cells, (cell) => cellFrozenBy(board, cell))
}

/** A step stays where it or its stage is frozen, and comes into no frozen stage. */
export function stepMoveFrozenBy(board: Board, id: StepId, to: StageId | undefined): FrozenBy | undefined {
  return stepFrozenBy(board, id) ?? stageFrozenBy(board, to)
}

export function rowFrozenBy(board: Board, id: LaneId | LineId): FrozenBy | undefined {
  const lane = Object.values(board.lanes).find((each) => each.id === id)
  return lane && laneFrozenBy(board, lane.id)
}

function firstOf<T>(all: readonly T[], judge: (one: T) => FrozenBy | undefined): FrozenBy | undefined {
  for (const one of all) {
    const by = judge(one)
    if (by) return by
  }
  return undefined
}
