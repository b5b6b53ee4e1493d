import type { CardId } from '../../base/ids'
import { keepsOf, noSelection, toggled } from '../../editor'
import { cardsInLane, visibleRows } from '../../model/reads'
import type { MapTools } from '../tools'

type Chooser = Pick<MapTools, 'editor' | 'canvas'>

/** From now on a tap adds a card to what is selected, or takes it out: for a screen without a keyboard. */
export function startChoosing({ editor, canvas }: Chooser): void {
  const { selection } = editor.get()
  if (selection.kind !== 'cards') editor.select(noSelection)
  canvas.setState({ choosing: { frame: false }, linkFrom: undefined })
}

/** What was chosen stays selected. */
export function stopChoosing({ canvas }: Pick<Chooser, 'canvas'>): void {
  canvas.setState({ choosing: undefined, focusWish: canvas.getState().focusWish + 1 })
}

export function isChoosing({ canvas }: Pick<Chooser, 'canvas'>): boolean {
  return canvas.getState().choosing !== undefined
}

/** With the frame, a finger on the ground draws a frame around cards instead of panning the map. */
export function setFrame({ canvas }: Pick<Chooser, 'canvas'>, frame: boolean): void {
  if (canvas.getState().choosing) canvas.setState({ choosing: { frame } })
}

export function toggleCard({ editor }: Pick<Chooser, 'editor'>, card: CardId): void {
  editor.select(toggled(editor.get().selection, card))
}

/** Every card that is shown. */
export function chooseAll({ editor }: Pick<Chooser, 'editor'>): void {
  const { board } = editor.get()
  const keeps = keepsOf(editor.get())
  const ids = visibleRows(board).flatMap((row) =>
    row.kind === 'lane'
      ? cardsInLane(board, row.record.id).flatMap((card) => (!keeps || keeps(card) ? card.id : []))
      : [],
  )
  if (ids.length > 0) editor.select({ kind: 'cards', ids })
}
