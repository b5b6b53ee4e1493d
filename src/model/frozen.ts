import type { LaneId, StageId, StepId } from '../base/ids'
import type { Board } from './board'
import type { Card } from './records/card'

/** What keeps a thing from being changed: its lane, its step or its stage is frozen. */
export type FrozenBy = 'frozenLane' | 'frozenStep' | 'frozenStage'

type Heads = Pick<Board, 'stages' | 'steps' | 'lanes'>

export function isAnythingFrozen({ stages, steps, lanes }: Heads): boolean {
  return [stages, steps, lanes].some((records) =>
    Object.values<{ readonly frozen?: boolean }>(records).some((record) => record.frozen === true),
  )
}

export function stageFrozenBy(board: Heads, id: StageId | undefined): FrozenBy | undefined {
  return id !== undefined && board.stages[id]?.frozen ? 'frozenStage' : undefined
}

/** A step is frozen with its stage. */
export function stepFrozenBy(board: Heads, id: StepId): FrozenBy | undefined {
  const step = board.steps[id]
  return step?.frozen ? 'frozenStep' : stageFrozenBy(board, step?.stage)
}

export function laneFrozenBy(board: Heads, id: LaneId): FrozenBy | undefined {
  return board.lanes[id]?.frozen ? 'frozenLane' : undefined
}

/** Whatever lies in a frozen lane, step or stage is frozen. */
export function cellFrozenBy(board: Heads, { lane, step }: Pick<Card, 'lane' | 'step'>): FrozenBy | undefined {
  return laneFrozenBy(board, lane) ?? stepFrozenBy(board, step)
}
