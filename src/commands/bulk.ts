import { groupBy } from '../base/groupBy'
import type { CardId, LaneId, StepId } from '../base/ids'
import { sortedByOrder } from '../base/orderKey'
import { before } from './before'
import {
  allThere,
  type CardChange,
  type CardDataChange,
  cellName,
  inReadingOrder,
  removeCardsFrom,
  roomAt,
} from './card'
import { writeFields } from './change'
import { defineCommand } from './command'

/** What is written into one of several cards that do not all get the same: one more tag beside those that each has. */
export interface OneCardChange {
  readonly id: CardId
  readonly change: CardChange
  readonly data?: CardDataChange
}

/** Writes into many cards, into each its own. */
export const updateEachCard = defineCommand<{ readonly changes: readonly OneCardChange[] }>({
  name: 'card.updateEach',
  check: (board, { changes }) =>
    allThere(
      board,
      changes.map(({ id }) => id),
    ),
  apply: (draft, { changes }) => {
    for (const { id, change, data } of changes) {
      const card = draft.cards[id]
      if (!card) continue
      writeFields(card, change)
      if (data) writeFields(card.data, data)
    }
  },
  labelArgs: ({ changes }) => ({ count: changes.length }),
})

/** Cards that go to one cell. `index` counts the cards of the cell without all that are moved; the end when absent. */
export interface CardMove {
  readonly ids: readonly CardId[]
  readonly lane: LaneId
  readonly step: StepId
  readonly index?: number
}

/** Moves cards to several cells at once, so that what lay side by side still does. */
export const moveEachCard = defineCommand<{ readonly moves: readonly CardMove[] }>({
  name: 'card.moveEach',
  check: (board, { moves }) => {
    if (!moves.every(({ lane, step }) => lane in board.lanes && step in board.steps)) return 'missing'
    return allThere(
      board,
      moves.flatMap(({ ids }) => ids),
    )
  },
  apply: (draft, { moves }) => {
    const board = before(draft)
    const moved = new Set(moves.flatMap(({ ids }) => ids))
    const left = groupBy(
      Object.values(board.cards).filter(({ id }) => !moved.has(id)),
      cellName,
    )
    for (const { ids, lane, step, index } of moves) {
      const cards = inReadingOrder(board, ids)
      const keys = roomAt(sortedByOrder(left.get(cellName({ lane, step })) ?? []), index, cards.length)
      for (const [at, { id, order }] of cards.entries()) {
        const card = draft.cards[id]
        if (card) Object.assign(card, { lane, step, order: keys[at] ?? order })
      }
    }
  },
  labelArgs: ({ moves }) => ({ count: moves.reduce((sum, { ids }) => sum + ids.length, 0) }),
})

/** As removing; what was cut lies in the clipboard. */
export const cutCards = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'card.cut',
  check: (board, { ids }) => allThere(board, ids),
  apply: (draft, { ids }) => removeCardsFrom(draft, ids),
  labelArgs: ({ ids }) => ({ count: ids.length }),
})
