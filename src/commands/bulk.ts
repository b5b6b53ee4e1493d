import type { CardId } from '../base/ids'
import { allThere, type CardChange, type CardDataChange, removeCardsFrom } from './card'
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

/** As removing; what was cut lies in the clipboard. */
export const cutCards = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'card.cut',
  check: (board, { ids }) => allThere(board, ids),
  apply: (draft, { ids }) => removeCardsFrom(draft, ids),
  labelArgs: ({ ids }) => ({ count: ids.length }),
})
