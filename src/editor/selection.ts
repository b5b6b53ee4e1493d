import type { CardId, LaneId, LineId, LinkId, StageId, StepId } from '../base/ids'
import type { Board } from '../model/board'
import type { KeepsCard } from '../model/keptCards'

/** What is selected. Not part of the board: it is neither saved nor undone. */
export type Selection =
  | { readonly kind: 'none' }
  /** The first is the one selected last. Never empty. */
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] }
  | { readonly kind: 'cell'; readonly lane: LaneId; readonly step: StepId }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'line'; readonly id: LineId }

export const noSelection: Selection = { kind: 'none' }

export function isSelected(selection: Selection, card: CardId): boolean {
  return selection.kind === 'cards' && selection.ids.includes(card)
}

/** With the card added, or taken out if it was in. The last one chosen stands first. */
export function toggled(selection: Selection, card: CardId): Selection {
  const ids = selection.kind === 'cards' ? selection.ids : []
  const next = ids.includes(card) ? ids.filter((id) => id !== card) : [card, ...ids]
  return next.length > 0 ? { kind: 'cards', ids: next } : noSelection
}

/** The selection without cards that are not shown: what is done to it must not touch what nobody sees. */
export function withoutHidden(selection: Selection, board: Board, keeps: KeepsCard): Selection {
  if (selection.kind !== 'cards') return selection
  const ids = selection.ids.filter((id) => {
    const card = board.cards[id]
    return card && keeps(card)
  })
  return ids.length > 0 ? { ...selection, ids } : noSelection
}

/** The selection without what is no longer on the board. Keeps the object when nothing is gone. */
export function settleSelection(selection: Selection, board: Board): Selection {
  switch (selection.kind) {
    case 'none':
      return selection
    case 'cards': {
      const left = selection.ids.filter((id) => id in board.cards)
      if (left.length === selection.ids.length) return selection
      return left.length > 0 ? { kind: 'cards', ids: left } : noSelection
    }
    case 'cell':
      return selection.lane in board.lanes && selection.step in board.steps ? selection : noSelection
    case 'link':
      return selection.id in board.links ? selection : noSelection
    case 'stage':
      return selection.id in board.stages ? selection : noSelection
    case 'step':
      return selection.id in board.steps ? selection : noSelection
    case 'lane':
      return selection.id in board.lanes ? selection : noSelection
    case 'line':
      return selection.id in board.lines ? selection : noSelection
  }
}
