import type { LaneId, NewId, StepId } from '../../base/ids'
import type { Text } from '../../base/text'
import type { Paste } from '../../commands'
import { ADDED_STEPS_LIMIT } from '../../formats/clipboard'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { stepsInOrder, visibleRows } from '../../model/reads'
import type { Ground } from './ground'

/** The cells of the board on which a block of rows and columns comes to lie. */
export interface Places {
  /** Undefined for a column beyond all steps that may be added. */
  readonly at: (row: number, column: number) => { readonly lane: LaneId; readonly step: StepId } | undefined
  /** To be added at the end of the journey. */
  readonly steps: Paste['steps']
  /** Rows before this one have a lane of their own; what is in the others goes into the last lane. */
  readonly rows: number
  readonly lastLane: LaneId
}

/**
 * Lays a block from a cell on: columns along the journey, with new steps where it ends; rows over the lanes below that hold
 * cards. Nothing of a block is lost for want of lanes: the rest stands in the last one, where it can be seen and moved.
 */
export function placesFrom(
  board: Board,
  lanes: LaneRegistry,
  ground: Ground,
  columns: readonly Text[],
  newId: NewId,
): Places {
  const open = visibleRows(board).flatMap((row) =>
    row.kind === 'lane' && lanes.typeOf(row.record.type).holdsCards ? [row.record.id] : [],
  )
  const below = open.includes(ground.lane) ? open.slice(open.indexOf(ground.lane)) : [ground.lane]
  const lastLane = below.at(-1) ?? ground.lane
  const all = stepsInOrder(board).map(({ id }) => id)
  const there = all.slice(Math.max(all.indexOf(ground.step), 0))
  const steps = columns
    .slice(there.length, there.length + ADDED_STEPS_LIMIT)
    .map((name) => ({ id: newId('step'), name }))
  const along = [...there, ...steps.map(({ id }) => id)]
  return {
    at: (row, column) => {
      const step = along[column]
      return step && { lane: below[row] ?? lastLane, step }
    },
    steps,
    rows: below.length,
    lastLane,
  }
}

/** The new steps up to the last that gets a card: one without cards between them keeps its column. */
export function stepsUsed({ steps }: Places, cards: readonly { readonly step: StepId }[]): Paste['steps'] {
  const used = new Set(cards.map(({ step }) => step))
  return steps.slice(0, steps.findLastIndex(({ id }) => used.has(id)) + 1)
}
