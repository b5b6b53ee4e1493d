import type { LaneId, LineId } from '../base/ids'
import { keyAt } from '../base/orderKey'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import { rowsInOrder } from '../model/reads'
import type { Lane, Reading } from '../model/records/lane'
import type { Line, LineKind } from '../model/records/line'
import { before } from './before'
import { removeCardsFrom } from './card'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

export const addLane = defineCommand<{
  readonly type: string
  readonly name: Text
  readonly readings: readonly Reading[]
  /** Position among lanes and lines together; the end when absent. */
  readonly index?: number
  readonly id?: LaneId
}>({
  name: 'lane.add',
  check: () => undefined,
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('lane')
    draft.lanes[id] = {
      id,
      type: args.type,
      order: rowKey(before(draft), args.index),
      name: args.name,
      readings: [...args.readings],
    }
  },
})

export const updateLane = defineCommand<{
  readonly id: LaneId
  readonly change: Change<Omit<Lane, 'id' | 'order' | 'type'>>
}>({
  name: 'lane.update',
  check: (board, { id }) => (id in board.lanes ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const lane = draft.lanes[id]
    if (lane) writeFields(lane, change)
  },
})

/** Removes a lane with its cards. */
export const removeLane = defineCommand<{ readonly id: LaneId }>({
  name: 'lane.remove',
  check: (board, { id }) => (id in board.lanes ? undefined : 'missing'),
  apply: (draft, { id }) => {
    const cards = Object.values(before(draft).cards).filter((card) => card.lane === id)
    removeCardsFrom(
      draft,
      cards.map((card) => card.id),
    )
    delete draft.lanes[id]
  },
})

export const addLine = defineCommand<{
  readonly kind: LineKind
  readonly name: Text
  readonly readings: readonly Reading[]
  readonly index?: number
  readonly id?: LineId
}>({
  name: 'line.add',
  check: () => undefined,
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('line')
    draft.lines[id] = {
      id,
      kind: args.kind,
      order: rowKey(before(draft), args.index),
      name: args.name,
      readings: [...args.readings],
    }
  },
})

export const updateLine = defineCommand<{ readonly id: LineId; readonly change: Change<Omit<Line, 'id' | 'order'>> }>({
  name: 'line.update',
  check: (board, { id }) => (id in board.lines ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const line = draft.lines[id]
    if (line) writeFields(line, change)
  },
})

export const removeLine = defineCommand<{ readonly id: LineId }>({
  name: 'line.remove',
  check: (board, { id }) => (id in board.lines ? undefined : 'missing'),
  apply: (draft, { id }) => {
    delete draft.lines[id]
  },
})

/** Moves a lane or a line. `index` counts lanes and lines together (hidden ones too), without the moved one. */
export const moveRow = defineCommand<{ readonly id: LaneId | LineId; readonly index: number }>({
  name: 'lane.move',
  check: (board, { id }) => (id in board.lanes || id in board.lines ? undefined : 'missing'),
  apply: (draft, { id, index }) => {
    const rows = rowsInOrder(before(draft)).map((row) => row.record)
    if (rows.findIndex((row) => row.id === id) === index) return
    const order = keyAt(
      rows.filter((row) => row.id !== id),
      index,
    )
    const moved =
      Object.values(draft.lanes).find((lane) => lane.id === id) ??
      Object.values(draft.lines).find((line) => line.id === id)
    if (moved) moved.order = order
  },
})

function rowKey(board: Board, index: number | undefined): string {
  return keyAt(
    rowsInOrder(board).map((row) => row.record),
    index ?? Number.MAX_SAFE_INTEGER,
  )
}
