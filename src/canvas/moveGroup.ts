import { groupBy } from '../base/groupBy'
import type { CardId, LaneId } from '../base/ids'
import { type CardMove, moveCards, placeCards } from '../commands'
import type { Editor } from '../editor'
import type { LaneRegistry } from '../lanes'
import type { Board } from '../model/board'
import { stepsInOrder, visibleRows } from '../model/reads'
import type { Card } from '../model/records/card'
import type { CardTarget } from './canvasState'

interface Hands {
  readonly editor: Editor
  readonly lanes: LaneRegistry
}

/** The lanes that cards may lie in, of those that are shown, from the top. */
export function openLanes({ editor, lanes }: Hands): LaneId[] {
  return visibleRows(editor.get().board).flatMap((row) =>
    row.kind === 'lane' && lanes.typeOf(row.record.type).holdsCards ? [row.record.id] : [],
  )
}

/** The cards cell by cell; those of the cell of the first one come first. */
function lotsOf(board: Board, ids: readonly CardId[]): readonly (readonly [Card, ...Card[]])[] {
  const cards = ids.flatMap((id) => board.cards[id] ?? [])
  return [...groupBy(cards, ({ lane, step }) => `${lane} ${step}`).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  )
}

export function areInOneCell(board: Board, ids: readonly CardId[]): boolean {
  return lotsOf(board, ids).length <= 1
}

/**
 * Where the cards go when one of them goes to a cell: cards of one cell all go there; cards of several cells go as far as that
 * one does and keep their places towards each other, as far as the board reaches. Empty when nothing would move.
 */
export function movesTo(hands: Hands, ids: readonly CardId[], held: CardId, to: CardTarget): readonly CardMove[] {
  const { board } = hands.editor.get()
  const card = board.cards[held]
  if (!card) return []
  const lots = lotsOf(board, ids)
  if (lots.length <= 1) return [{ ids, ...to }]
  const steps = stepsInOrder(board).map(({ id }) => id)
  const lanes = openLanes(hands)
  const along = within(
    steps.indexOf(to.step) - steps.indexOf(card.step),
    lots.map(([{ step }]) => steps.indexOf(step)),
    steps.length,
  )
  const across = within(
    lanes.indexOf(to.lane) - lanes.indexOf(card.lane),
    lots.map(([{ lane }]) => lanes.indexOf(lane)),
    lanes.length,
  )
  if (along === 0 && across === 0) {
    const own = lots.find((lot) => lot.includes(card)) ?? []
    return to.lane === card.lane && to.step === card.step ? [{ ids: own.map(({ id }) => id), ...to }] : []
  }
  return shifted(hands, ids, along, across).map((move) =>
    move.ids.includes(held) && move.lane === to.lane && move.step === to.step ? { ...move, index: to.index } : move,
  )
}

/** All cards by so many steps and lanes; nothing when one of them would leave the board. */
export function shifted(hands: Hands, ids: readonly CardId[], along: number, across: number): readonly CardMove[] {
  const { board } = hands.editor.get()
  const steps = stepsInOrder(board).map(({ id }) => id)
  const lanes = openLanes(hands)
  const lots = lotsOf(board, ids)
  const moves = lots.flatMap((lot): CardMove[] => {
    const from = lanes.indexOf(lot[0].lane)
    const lane = from < 0 ? undefined : lanes[from + across]
    const step = steps[steps.indexOf(lot[0].step) + along]
    return lane && step ? [{ ids: lot.map(({ id }) => id), lane, step }] : []
  })
  return moves.length === lots.length ? moves : []
}

/** So far that no place leaves the row of `length`. */
function within(by: number, places: readonly number[], length: number): number {
  return Math.max(-Math.min(...places), Math.min(by, length - 1 - Math.max(...places)))
}

/** Moves the cards in one step of the history. */
export function dispatchMoves({ editor }: Pick<Hands, 'editor'>, moves: readonly CardMove[]): boolean {
  const [first, ...others] = moves
  if (!first) return false
  return others.length === 0 ? editor.dispatch(moveCards, first).ok : editor.dispatch(placeCards, { moves }).ok
}
