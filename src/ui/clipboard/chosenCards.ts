import type { CardId } from '../../base/ids'
import { type EditorState, keepsOf } from '../../editor'
import { visibleRows } from '../../model/reads'
import type { Card } from '../../model/records/card'

/** The cards that are copied: the selected ones, or those one sees in the selected cell, lane, step or stage. */
export function chosenCards(state: EditorState): readonly CardId[] {
  const { selection, board } = state
  if (selection.kind === 'cards') return selection.ids
  const isIn = placeTest(state)
  if (!isIn) return []
  const rows = new Set<string>(visibleRows(board).map(({ record }) => record.id))
  const keeps = keepsOf(state)
  return Object.values(board.cards).flatMap((card) =>
    isIn(card) && rows.has(card.lane) && (!keeps || keeps(card)) ? [card.id] : [],
  )
}

function placeTest({ selection, board }: EditorState): ((card: Card) => boolean) | undefined {
  switch (selection.kind) {
    case 'cell':
      return ({ lane, step }) => lane === selection.lane && step === selection.step
    case 'lane':
      return ({ lane }) => lane === selection.id
    case 'step':
      return ({ step }) => step === selection.id
    case 'stage':
      return ({ step }) => board.steps[step]?.stage === selection.id
    default:
      return undefined
  }
}
