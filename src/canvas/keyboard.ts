import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { isSelected, noSelection } from '../editor'
import { deleteSelection, duplicate, extended, moveSelection, selectMore } from './actions'
import type { MenuTarget } from './canvasState'
import { isChoosing, toggleCard } from './choosing/choosing'
import { typedBy } from './chord'
import { fitViewport } from './frame'
import { linkCards } from './linkActions'
import { cardAlongLink, chooseLink } from './linkWalk'
import { type Arrow, findCard, jumpFrom, moveFrom } from './navigate'
import { keyOf, type Place, placeOf, selectionOf } from './place'
import { boundTo } from './shortcuts/pressed'
import type { ShortcutIn } from './shortcuts/table'
import type { MapTools } from './tools'
import { placeOfElement } from './useActivePlace'
import { startCard } from './writing'
import { fitSelection } from './zoom'

/** A key pressed on the map. */
interface Press {
  readonly tools: MapTools
  readonly active: Place
  readonly event: KeyboardEvent
  readonly showMenu: (target: MenuTarget) => void
}

/** False when the key is not for the map after all. */
type Act = (press: Press) => boolean

const BINDINGS: Readonly<Record<ShortcutIn<'board' | 'map'>, Act>> = {
  open: ({ tools, active }) => open(tools, active),
  go: (press) => goBy(press, false),
  extend: (press) => goBy(press, true),
  shift: shiftBy,
  goToEnd: (press) => jump(press, false),
  goToCorner: (press) => jump(press, true),
  selectMore: ({ tools }) => {
    selectMore(tools)
    return true
  },
  clear,
  walkLinks,
  alongLink,
  duplicate: ({ tools }) => {
    const { selection, readOnly } = tools.editor.get()
    if (selection.kind !== 'cards' || readOnly) return true
    duplicate(tools, selection.ids)
    wishFocus(tools)
    return true
  },
  remove: ({ tools, active }) => {
    const { editor } = tools
    if (editor.get().selection.kind === 'none') editor.select(selectionOf(active))
    if (!editor.get().readOnly) deleteSelection(tools)
    return true
  },
  menu: ({ tools, active, showMenu }) => {
    showMenu(menuOf(tools, active))
    return true
  },
  fit: ({ tools: { flow, scene } }) => {
    flow.go(fitViewport(scene(), flow.size()), true)
    return true
  },
  fitSelection: ({ tools }) => {
    fitSelection(tools)
    return true
  },
  actualSize: ({ tools }) => {
    tools.flow.zoomTo(1)
    return true
  },
}

/** The keys of the map. Keys it does not know go on to the screen: undo, redo, the palette. */
export function onMapKey(tools: MapTools, event: ReactKeyboardEvent, showMenu: (target: MenuTarget) => void): void {
  if (event.nativeEvent.isComposing) return
  followFocus(tools, event.target)
  const { active } = tools.canvas.getState()
  if (!active) return
  const act = boundTo(event.nativeEvent, BINDINGS) ?? byLetter
  if (!act({ tools, active, event: event.nativeEvent, showMenu })) return
  event.preventDefault()
  event.stopPropagation()
}

/**
 * A head that has the focus gets the keys. Assistive technology can have brought it there without a key or a pointer, while a
 * card somewhere else is still selected.
 */
function followFocus({ editor, canvas, scene }: MapTools, target: EventTarget): void {
  const key = target instanceof Element ? target.getAttribute('data-place') : null
  const { selection } = editor.get()
  if (key === null || !/^(stage|step|lane|line) /.test(key) || selection.kind === 'link') return
  const chosen = placeOf(selection)
  const place = chosen && keyOf(chosen) === key ? undefined : placeOfElement(scene(), target)
  if (!place) return
  canvas.setState({ active: place, activeKey: key })
  editor.select(selectionOf(place))
}

/** Puts the keyboard on a place and brings it into view. */
export function goTo(tools: MapTools, place: Place, extend = false): void {
  const { editor } = tools
  const { selection } = editor.get()
  editor.select(extend && place.kind === 'card' ? extended(selection, place.id) : selectionOf(place))
  wishFocus(tools)
}

function wishFocus({ canvas }: MapTools): void {
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

function goBy({ tools, active, event }: Press, extend: boolean): boolean {
  const arrow = ARROWS[event.key]
  const adds = extend || isChoosing(tools)
  const next = arrow && (adds ? nextCard(tools, active, arrow) : moveFrom(tools.scene(), active, arrow))
  if (next) goTo(tools, next, adds)
  return true
}

/** With Shift from card to card: an empty cell between them is no end of what is chosen. */
function nextCard({ scene }: MapTools, from: Place, arrow: Arrow): Place | undefined {
  let next = moveFrom(scene(), from, arrow)
  while (from.kind === 'card' && next?.kind === 'cell') next = moveFrom(scene(), next, arrow)
  return from.kind !== 'card' || next?.kind === 'card' ? next : undefined
}

function shiftBy({ tools, active, event }: Press): boolean {
  const arrow = ARROWS[event.key]
  if (tools.editor.get().selection.kind === 'none') tools.editor.select(selectionOf(active))
  if (arrow) moveSelection(tools, arrow, tools.scene().direction === 'rtl')
  wishFocus(tools)
  return true
}

function jump({ tools, active, event }: Press, corner: boolean): boolean {
  const next = jumpFrom(tools.scene(), active, event.key === 'Home' ? 'first' : 'last', corner)
  if (next) goTo(tools, next)
  return true
}

/** With nothing to clear, the key is for whatever can be closed. */
function clear({ tools: { editor, canvas }, active }: Press): boolean {
  if (canvas.getState().linkFrom) canvas.setState({ linkFrom: undefined })
  else if (canvas.getState().choosing) canvas.setState({ choosing: undefined })
  else if (editor.get().selection.kind === 'none') return false
  // From a link back to the card it was reached from.
  else editor.select(editor.get().selection.kind === 'link' ? selectionOf(active) : noSelection)
  return true
}

/** Ctrl with up or down: through the links of the card the keyboard is on. */
function walkLinks({ tools, active, event }: Press): boolean {
  chooseLink(tools, active, event.key === 'ArrowDown' ? 1 : -1)
  return true
}

/** Ctrl with left or right: to the card at the end of the link that lies that way. */
function alongLink({ tools, active, event }: Press): boolean {
  const arrow = ARROWS[event.key]
  const card = arrow && cardAlongLink(tools, active, arrow === 'right')
  if (card) goTo(tools, { kind: 'card', id: card })
  return true
}

/** Write on it, or rename it; while linking, choose the card as the end. */
function open(tools: MapTools, active: Place): boolean {
  const { editor, canvas } = tools
  const { linkFrom } = canvas.getState()
  if (active.kind === 'card' && linkFrom) {
    if (linkFrom !== active.id) linkCards(tools, linkFrom, active.id)
    return true
  }
  if (active.kind === 'card' && isChoosing(tools)) {
    toggleCard(tools, active.id)
    return true
  }
  if (editor.get().readOnly) return true
  if (editor.get().selection.kind === 'link') canvas.setState({ labelWish: canvas.getState().labelWish + 1 })
  else if (active.kind === 'cell') startCard(tools, active)
  else if (active.kind === 'card') editor.edit({ kind: 'card', id: active.id, caret: 'end' })
  else editor.edit(active)
  return true
}

/** A letter begins to write: a new card in a cell, more text on a card. */
function byLetter({ tools, active, event }: Press): boolean {
  const letter = typedBy(event)
  const { editor, canvas } = tools
  if (letter === undefined || editor.get().readOnly || canvas.getState().linkFrom) return false
  if (active.kind === 'cell')
    return startCard(tools, { lane: active.lane, step: active.step, first: letter }) !== undefined
  if (active.kind !== 'card') return false
  editor.edit({ kind: 'card', id: active.id, caret: 'end', first: letter })
  return true
}

function menuOf({ editor, scene }: MapTools, place: Place): MenuTarget {
  const { selection } = editor.get()
  if (selection.kind === 'link') return selection
  if (place.kind !== 'card') return place
  if (findCard(scene(), place.id) && isSelected(selection, place.id) && selection.kind === 'cards')
    return { kind: 'cards', ids: selection.ids }
  return { kind: 'cards', ids: [place.id] }
}
