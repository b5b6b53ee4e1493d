import type { CardId, LinkId } from '../base/ids'
import { addLink, updateLink } from '../commands'
import type { Editor } from '../editor'
import type { Board } from '../model/board'
import { linksOfCard, rowsInOrder, stepsInOrder } from '../model/reads'
import type { Link, LinkKind } from '../model/records/link'
import type { CanvasStore, LinkEnd } from './canvasState'

interface Hands {
  readonly editor: Editor
  readonly canvas: CanvasStore
}

/** As the lanes suggest: within a lane the next thing the same side does, else work handed on. */
export function usualKind(board: Board, from: CardId, to: CardId): LinkKind {
  return board.cards[from]?.lane === board.cards[to]?.lane ? 'sequence' : 'flow'
}

/** Draws a link from one card to another and chooses it; where there is one of this kind, that one is chosen. */
export function linkCards({ editor, canvas }: Hands, from: CardId, to: CardId): void {
  const { board, readOnly } = editor.get()
  canvas.setState({ linkFrom: undefined })
  if (readOnly) return
  const kind = usualKind(board, from, to)
  const twin = Object.values(board.links).find((link) => link.from === from && link.to === to && link.kind === kind)
  const id = twin?.id ?? editor.newId('link')
  if (twin || editor.dispatch(addLink, { from, to, kind, id }).ok) editor.select({ kind: 'link', id })
  wishFocus(canvas)
}

/** Takes one end of a link to another card. */
export function moveLinkEnd({ editor, canvas }: Hands, id: LinkId, end: LinkEnd, card: CardId): void {
  const link = editor.get().board.links[id]
  if (!link || link[end] === card) return
  if (editor.dispatch(updateLink, { id, change: end === 'from' ? { from: card } : { to: card } }).ok)
    editor.select({ kind: 'link', id })
  wishFocus(canvas)
}

export function reverseLink({ editor }: Pick<Hands, 'editor'>, { id, from, to }: Link): void {
  editor.dispatch(updateLink, { id, change: { from: to, to: from } })
}

function wishFocus(canvas: CanvasStore): void {
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

/** The links of a card in the order of the journey: where they lead from or to, from the top. */
export function linksAround(board: Board, card: CardId): Link[] {
  const steps = new Map(stepsInOrder(board).map((step, at) => [step.id, at]))
  const rows = new Map<string, number>(rowsInOrder(board).map(({ record }, at) => [record.id, at]))
  const placeOf = (link: Link) => {
    const other = board.cards[link.from === card ? link.to : link.from]
    return other ? [steps.get(other.step) ?? 0, rows.get(other.lane) ?? 0] : [0, 0]
  }
  return linksOfCard(board, card)
    .map((link) => ({ link, place: placeOf(link) }))
    .sort(
      ({ link: a, place: [x = 0, y = 0] }, { link: b, place: [u = 0, v = 0] }) =>
        x - u || y - v || (a.id < b.id ? -1 : 1),
    )
    .map(({ link }) => link)
}
