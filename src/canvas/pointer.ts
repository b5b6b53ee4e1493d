import type { MouseEvent, PointerEvent } from 'react'
import type { Point } from '../base/box'
import type { LinkId } from '../base/ids'
import { isSelected, noSelection } from '../editor'
import { cardAt, cellAt } from '../layout'
import type { CardPart } from '../scene'
import type { MenuTarget } from './canvasState'
import { isChoosing, toggleCard } from './choosing/choosing'
import { dragCards, dragMarquee } from './drag/gestures'
import { isByTouch, touchPress } from './drag/touchPress'
import { linkCards } from './linkActions'
import { linkAt } from './linkAt'
import type { MapTools } from './tools'
import { placeOfElement } from './useActivePlace'
import { startCard } from './writing'

/** What the pointer does on the ground of the map: cells, cards, links. Panes and bars have their own. */
export interface GroundPointer {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerLeave: () => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

/** Things on the map that answer the pointer themselves. */
const OWN_POINTER = 'button, textarea, input, a, [data-own-pointer]'

export function groundPointer(tools: MapTools, isPanning: () => boolean): GroundPointer {
  const { editor, canvas, flow } = tools
  const boardPoint = (event: MouseEvent): Point => flow.toBoard({ x: event.clientX, y: event.clientY })

  function pressCard(event: PointerEvent, card: CardPart): void {
    const { selection } = editor.get()
    const { linkFrom } = canvas.getState()
    if (linkFrom) {
      if (linkFrom !== card.id) linkCards(tools, linkFrom, card.id)
      return
    }
    const was = isSelected(selection, card.id)
    const chooses = isChoosing(tools)
    const click = () => (chooses ? toggleCard(tools, card.id) : editor.select({ kind: 'cards', ids: [card.id] }))
    if (event.pointerType === 'touch') {
      touchPress(event, {
        tap: click,
        ready: was,
        lift: editor.get().readOnly
          ? undefined
          : (press) => {
              if (!was) click()
              return dragCards(tools, press, card.id, click)
            },
        menu: (at) => showMenuAt(tools, at),
      })
      return
    }
    if (event.shiftKey || event.ctrlKey || event.metaKey || (chooses && !was)) {
      toggleCard(tools, card.id)
      return
    }
    if (!was) click()
    if (editor.get().readOnly) click()
    else dragCards(tools, pressOf(event), card.id, click)
  }

  function pressGround(event: PointerEvent): void {
    const { selection } = editor.get()
    const hit = cellAt(tools.scene(), boardPoint(event))
    const cell = hit && { kind: 'cell' as const, lane: hit.row.id, step: hit.cell.step }
    const again =
      cell &&
      selection.kind === 'cell' &&
      selection.lane === cell.lane &&
      selection.step === cell.step &&
      hit.cell.cards.length === 0
    canvas.setState({ linkFrom: undefined })
    const { choosing } = canvas.getState()
    const kept = (event.shiftKey || choosing) && selection.kind === 'cards' ? selection.ids : []
    const click = () => {
      // A finger that misses a card must not lose what was chosen.
      if (choosing) return
      if (again) startCard(tools, cell)
      else editor.select(cell ?? noSelection)
    }
    const isTouch = event.pointerType === 'touch'
    if (isTouch && !choosing?.frame) touchPress(event, { tap: click, menu: (at) => showMenuAt(tools, at) })
    else dragMarquee(tools, pressOf(event), kept, click)
  }

  function pressLink(event: PointerEvent, id: LinkId): void {
    const click = () => editor.select({ kind: 'link', id })
    if (event.pointerType === 'touch') touchPress(event, { tap: click, menu: (at) => showMenuAt(tools, at) })
    else click()
  }

  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || isPanning() || hasOwnPointer(event)) return
      blurEditor()
      const reach = event.pointerType === 'touch' ? FINGER_REACH : LINK_REACH
      const link = linkUnder(tools, boardPoint(event), reach)
      const card = cardAt(tools.scene(), boardPoint(event))
      if (card) pressCard(event, card)
      else if (link) pressLink(event, link)
      else pressGround(event)
    },
    onPointerMove: (event) => {
      if (event.pointerType === 'touch' || canvas.getState().drag || isOnOffer(event)) return
      const point = boardPoint(event)
      const hit = hasOwnPointer(event) && !isOnGround(event) ? undefined : cellAt(tools.scene(), point)
      const card = hit && cardAt(tools.scene(), point)?.id
      const link = card || !isOnGround(event) ? undefined : linkUnder(tools, point)
      if (link !== canvas.getState().hoverLink) canvas.setState({ hoverLink: link })
      const { hover } = canvas.getState()
      if (hover?.lane === hit?.row.id && hover?.step === hit?.cell.step && hover?.card === card) return
      canvas.setState({ hover: hit && { lane: hit.row.id, step: hit.cell.step, card } })
    },
    onPointerLeave: () => canvas.setState({ hover: undefined, hoverLink: undefined }),
    onClick: (event) => {
      // Far out the cells are painted: there is no element under the pointer that could have taken the focus.
      const isOnElement = event.target instanceof Element && event.target.closest('[data-place]') !== null
      if (isOnElement || hasOwnPointer(event) || !cellAt(tools.scene(), boardPoint(event))) return
      canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
    },
    onDoubleClick: (event) => {
      if (hasOwnPointer(event) || editor.get().readOnly || isChoosing(tools)) return
      const own = placeOfElement(tools.scene(), event.target)
      if (own && own.kind !== 'cell') {
        // Where assistive technology does it, there is no point to go by.
        editor.edit(own.kind === 'card' ? { ...own, caret: 'end' } : own)
        return
      }
      const point = boardPoint(event)
      const card = cardAt(tools.scene(), point)
      if (card) {
        editor.edit({ kind: 'card', id: card.id, caret: 'end' })
        return
      }
      const hit = cellAt(tools.scene(), point)
      if (hit && !editor.get().editing) startCard(tools, { lane: hit.row.id, step: hit.cell.step, index: hit.index })
    },
    onContextMenu: (event) => {
      if (isTyping(event.target)) return
      event.preventDefault()
      if (!isByTouch(event)) showMenuAt(tools, { x: event.clientX, y: event.clientY })
    },
  }
}

/** The menu for what lies at a point of the window. */
function showMenuAt(tools: MapTools, at: Point): void {
  const point = tools.flow.toBoard(at)
  const target = targetUnder(tools, point, linkUnder(tools, point))
  tools.canvas.setState({ menu: { target, anchor: { ...at, width: 0, height: 0 } } })
}

export function pressOf(event: PointerEvent): { x: number; y: number; pointerId: number } {
  return { x: event.clientX, y: event.clientY, pointerId: event.pointerId }
}

/** The menu for what lies there; it becomes selected first. */
function targetUnder(tools: MapTools, point: Point, link: LinkId | undefined): MenuTarget {
  const { editor } = tools
  const card = cardAt(tools.scene(), point)
  if (card) {
    const { selection } = editor.get()
    if (!isSelected(selection, card.id)) editor.select({ kind: 'cards', ids: [card.id] })
    const now = editor.get().selection
    return { kind: 'cards', ids: now.kind === 'cards' ? now.ids : [card.id] }
  }
  if (link) {
    editor.select({ kind: 'link', id: link })
    return { kind: 'link', id: link }
  }
  const hit = cellAt(tools.scene(), point)
  if (!hit) return { kind: 'board' }
  const cell = { kind: 'cell' as const, lane: hit.row.id, step: hit.cell.step }
  editor.select(cell)
  return cell
}

/** Leaving the text writes it, before the gesture sees the board. */
export function blurEditor(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && isTyping(activeElement)) activeElement.blur()
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}

function hasOwnPointer(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest(OWN_POINTER) !== null
}

/** What a cell offers while the pointer is over it stays until the pointer leaves that too: it may stand out of the cell. */
function isOnOffer(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-offer]') !== null
}

/** Buttons that float over a cell do not end its hover. */
function isOnGround(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-ground]') !== null
}

/** Pointers and fingers are this far off, in window pixels. */
const LINK_REACH = 5
const FINGER_REACH = 13

function linkUnder({ scene, flow }: MapTools, point: Point, reach = LINK_REACH): LinkId | undefined {
  return linkAt(scene(), point, reach / flow.viewport().zoom)?.id
}
