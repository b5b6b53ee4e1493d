import { type Box, intersects, type Point } from '../../base/box'
import type { CardId, LinkId, StageId, StepId } from '../../base/ids'
import { moveRow, moveStage, moveStep } from '../../commands'
import { isSelected, noSelection } from '../../editor'
import { cardAt } from '../../layout'
import { type FrozenBy, stageFrozenBy } from '../../model/frozen'
import type { Scene } from '../../scene'
import { amongAll } from '../actions'
import type { Drag, LinkEnd } from '../canvasState'
import { linkCards, moveLinkEnd } from '../linkActions'
import { dispatchMoves, movesTo } from '../moveGroup'
import { keyOf, type Place, selectionOf } from '../place'
import type { MapTools } from '../tools'
import { cardsFrozenBy, rowFrozenBy, stepMoveFrozenBy } from './frozenDrag'
import { cardTarget, rowTarget, stageTarget, stepTarget } from './targets'
import { type DragSteps, type Press, trackDrag } from './trackDrag'

function show({ canvas }: MapTools, drag: Drag | undefined): void {
  canvas.setState({ drag })
}

/** A gesture that shows a drag while it lasts, and does what the last one showed when it ends. */
function track(
  tools: MapTools,
  press: Press,
  steps: Pick<DragSteps, 'click' | 'pans'> & {
    readonly showAt: (from: Point, to: Point) => Drag
    readonly drop: (drag: Drag | undefined) => void
    readonly cancel?: () => void
  },
): () => void {
  const { flow, canvas } = tools
  const from = flow.toBoard(press)
  return trackDrag(press, flow, {
    ...(steps.click ? { click: steps.click } : {}),
    ...(steps.pans ? { pans: steps.pans } : {}),
    move: (client) => show(tools, steps.showAt(from, flow.toBoard(client))),
    drop: () => {
      const { drag } = canvas.getState()
      show(tools, undefined)
      steps.drop(drag)
    },
    cancel: () => {
      show(tools, undefined)
      steps.cancel?.()
    },
  })
}

/** Drags the card, or all selected cards with it; one move on drop. */
export function dragCards(tools: MapTools, press: Press, card: CardId, click: () => void): () => void {
  const { editor, lanes } = tools
  const { selection } = editor.get()
  const ids = selection.kind === 'cards' && isSelected(selection, card) ? selection.ids : [card]
  return track(tools, press, {
    click,
    showAt: (from, to) => {
      const target = cardTarget(tools.scene(), editor.get().board, lanes, to, ids)
      const moves = target ? movesTo(tools, ids, card, target) : []
      const frozen = cardsFrozenBy(editor.get().board, ids, moves)
      return { kind: 'cards', ids, from, to, moves: frozen ? [] : moves, frozen }
    },
    drop: (drag) => {
      if (drag?.kind !== 'cards' || isRefused(tools, drag)) return
      const moves = drag.moves.map(({ index, ...move }) =>
        index === undefined ? move : { ...move, index: amongAll(editor, { ...move, index }, ids) },
      )
      if (dispatchMoves(tools, moves)) focusAgain(tools, { kind: 'card', id: card })
    },
  })
}

/** Says why nothing was dropped, when what is frozen is the reason. */
function isRefused({ editor }: MapTools, { frozen }: { readonly frozen: FrozenBy | undefined }): boolean {
  if (frozen) editor.tell({ kind: 'refused', refusal: frozen })
  return frozen !== undefined
}

/** A head that is pressed takes the keyboard as a card does: what the line of hints offers, the next key does. */
export function chooseHead(tools: MapTools, place: Place): void {
  tools.editor.select(selectionOf(place))
  focusAgain(tools, place)
}

/** A press on a head leaves the keyboard nowhere: it goes to what was moved, else back to where it was on the map. */
function landing(tools: MapTools, moved: Place, move: (drag: Drag | undefined) => boolean) {
  const land = (isMoved: boolean) => {
    const place = isMoved ? moved : tools.canvas.getState().active
    if (place) focusAgain(tools, place)
  }
  return { drop: (drag: Drag | undefined) => land(move(drag)), cancel: () => land(false) }
}

/** What moved was drawn anew elsewhere: the keyboard stays on it, and the map where it is. */
function focusAgain({ editor, canvas }: MapTools, place: Place): void {
  requestAnimationFrame(() => {
    if (editor.get().editing || canvas.getState().menu) return
    const moved = document.querySelector(`[data-place="${CSS.escape(keyOf(place))}"]`)
    if (moved instanceof HTMLElement) moved.focus({ preventScroll: true })
  })
}

/** Draws a frame from empty ground; the cards it touches are selected. */
export function dragMarquee(tools: MapTools, press: Press, added: readonly CardId[], click: () => void): void {
  const { editor } = tools
  const before = editor.get().selection
  track(tools, press, {
    click,
    showAt: (from, to) => {
      const touched = cardsIn(tools.scene(), frameBox(from, to)).filter((id) => !added.includes(id))
      const ids = [...touched, ...added]
      editor.select(ids.length > 0 ? { kind: 'cards', ids } : noSelection)
      return { kind: 'marquee', from, to }
    },
    drop: () => {},
    cancel: () => editor.select(before),
  })
}

export function frameBox(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

function cardsIn(scene: Scene, frame: Box): CardId[] {
  const found: CardId[] = []
  for (const row of scene.rows) {
    if (row.kind !== 'lane' || row.y > frame.y + frame.height || row.y + row.height < frame.y) continue
    for (const cell of row.cells)
      for (const card of cell.cards) if (intersects(frame, { ...card.box, y: card.box.y + row.y })) found.push(card.id)
  }
  return found
}

/** Draws a link from a card's handle to another card. */
export function dragLink(tools: MapTools, press: Press, card: CardId): void {
  track(tools, press, {
    click: () => tools.canvas.setState({ linkFrom: card }),
    showAt: (_from, to) => aim(tools, card, 'to', to),
    drop: (drag) => {
      if (drag?.kind === 'link' && drag.target) linkCards(tools, card, drag.target)
    },
  })
}

/** Takes one end of a link to another card. */
export function dragLinkEnd(tools: MapTools, press: Press, id: LinkId, end: LinkEnd): void {
  const link = tools.editor.get().board.links[id]
  if (!link) return
  track(tools, press, {
    showAt: (_from, to) => aim(tools, end === 'to' ? link.from : link.to, end, to),
    drop: (drag) => {
      if (drag?.kind === 'link' && drag.target) moveLinkEnd(tools, id, end, drag.target)
    },
  })
}

/** `card` is the end that stays: no link leads from a card to itself. */
function aim(tools: MapTools, card: CardId, end: LinkEnd, to: Point): Drag {
  const under = cardAt(tools.scene(), to)?.id
  return { kind: 'link', card, end, to, target: under === card ? undefined : under }
}

export function dragStep(tools: MapTools, press: Press, id: StepId, click: () => void): () => void {
  return track(tools, press, {
    click,
    pans: 'along',
    showAt: (from, to) => {
      const target = stepTarget(tools.scene(), to.x, id)
      const frozen = stepMoveFrozenBy(tools.editor.get().board, id, target?.stage)
      return { kind: 'step', id, from, to, target: frozen ? undefined : target, frozen }
    },
    ...landing(tools, { kind: 'step', id }, (drag) => {
      if (drag?.kind !== 'step' || isRefused(tools, drag) || !drag.target) return false
      const { stage, index } = drag.target
      return tools.editor.dispatch(moveStep, { id, stage, index }).ok
    }),
  })
}

export function dragStage(tools: MapTools, press: Press, id: StageId, click: () => void): () => void {
  return track(tools, press, {
    click,
    pans: 'along',
    showAt: (from, to) => {
      const frozen = stageFrozenBy(tools.editor.get().board, id)
      const target = frozen ? undefined : stageTarget(tools.scene(), to.x, id)
      return { kind: 'stage', id, from, to, target, frozen }
    },
    ...landing(tools, { kind: 'stage', id }, (drag) => {
      if (drag?.kind !== 'stage' || isRefused(tools, drag) || !drag.target) return false
      return tools.editor.dispatch(moveStage, { id, index: drag.target.index }).ok
    }),
  })
}

/** Drags a lane or a line by its label. */
export function dragRow(
  tools: MapTools,
  press: Press,
  place: Place & { readonly kind: 'lane' | 'line' },
  click: () => void,
): () => void {
  const { editor } = tools
  const { id } = place
  return track(tools, press, {
    click,
    pans: 'across',
    showAt: (from, to) => {
      const { board } = editor.get()
      const frozen = rowFrozenBy(board, id)
      const target = frozen ? undefined : rowTarget(tools.scene(), board, to.y, id)
      return { kind: 'row', id, from, to, target, frozen }
    },
    ...landing(tools, place, (drag) => {
      if (drag?.kind !== 'row' || isRefused(tools, drag) || !drag.target) return false
      return editor.dispatch(moveRow, { id, index: drag.target.index }).ok
    }),
  })
}
