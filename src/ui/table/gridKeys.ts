import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import {
  deleteSelection,
  duplicate,
  extended,
  moveRowBy,
  moveStageBy,
  moveStepBy,
  selectMore,
} from '../../canvas/actions'
import { typedBy } from '../../canvas/chord'
import { linkCards } from '../../canvas/linkActions'
import { type Place, selectionOf } from '../../canvas/place'
import { boundTo } from '../../canvas/shortcuts/pressed'
import type { ShortcutIn } from '../../canvas/shortcuts/table'
import type { MapTools } from '../../canvas/tools'
import { startCard } from '../../canvas/writing'
import { noSelection } from '../../editor'
import type { GridModel } from './gridModel'
import { type Arrow, jumpInGrid, moveInGrid } from './gridMoves'
import { moveCardsInTable } from './moveCards'

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export interface GridHands {
  readonly tools: MapTools
  readonly grid: GridModel
  readonly rtl: boolean
  readonly showMenu: () => void
}

interface Press {
  readonly hands: GridHands
  readonly active: Place
  readonly event: KeyboardEvent
}

/** False when the key is not for the table after all. */
type Act = (press: Press) => boolean

const BINDINGS: Readonly<Record<ShortcutIn<'board'>, Act>> = {
  open: ({ hands, active }) => openPlace(hands.tools, active),
  go: goBy,
  extend: extendBy,
  shift: shiftBy,
  goToEnd: (press) => jump(press, false),
  goToCorner: (press) => jump(press, true),
  selectMore: ({ hands }) => {
    selectMore(hands.tools)
    return true
  },
  clear: ({ hands }) => clearSelection(hands.tools),
  duplicate: ({ hands }) => duplicateSelected(hands.tools),
  remove: ({ hands: { tools }, active }) => {
    const { editor } = tools
    if (editor.get().selection.kind === 'none') editor.select(selectionOf(active))
    if (!editor.get().readOnly) deleteSelection(tools)
    return true
  },
  menu: ({ hands }) => {
    hands.showMenu()
    return true
  },
}

/** The keys of the table: those of the map, with steps from above to below. Others go on to the screen. */
export function onGridKey(hands: GridHands, event: ReactKeyboardEvent): void {
  const { active } = hands.tools.canvas.getState()
  if (!active || event.nativeEvent.isComposing) return
  const act = boundTo(event.nativeEvent, BINDINGS) ?? byLetter
  if (!act({ hands, active, event: event.nativeEvent })) return
  event.preventDefault()
  event.stopPropagation()
}

export function wishFocus({ canvas }: MapTools): void {
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

function goTo({ tools }: GridHands, place: Place, extend: boolean): void {
  const { editor } = tools
  const { selection } = editor.get()
  editor.select(extend && place.kind === 'card' ? extended(selection, place.id) : selectionOf(place))
  wishFocus(tools)
}

function goBy({ hands, active, event }: Press): boolean {
  const arrow = ARROWS[event.key]
  const next = arrow && moveInGrid(hands.grid, active, arrow, hands.rtl)
  if (next) goTo(hands, next, false)
  return true
}

function extendBy({ hands, active, event }: Press): boolean {
  const arrow = ARROWS[event.key]
  const next = arrow && nextCard(hands, active, arrow)
  if (next) goTo(hands, next, true)
  return true
}

function shiftBy({ hands: { tools, rtl }, active, event }: Press): boolean {
  const { editor } = tools
  const arrow = ARROWS[event.key]
  if (editor.get().selection.kind === 'none') editor.select(selectionOf(active))
  if (arrow && !editor.get().readOnly) moveSelectionInTable(tools, arrow, rtl)
  wishFocus(tools)
  return true
}

function jump({ hands, active, event }: Press, corner: boolean): boolean {
  const next = jumpInGrid(hands.grid, active, event.key === 'Home' ? 'first' : 'last', corner)
  if (next) goTo(hands, next, false)
  return true
}

/** With Shift from card to card: an empty cell between them is no end of what is chosen. */
function nextCard({ grid, rtl }: GridHands, from: Place, arrow: Arrow): Place | undefined {
  let next = moveInGrid(grid, from, arrow, rtl)
  while (from.kind === 'card' && next?.kind === 'cell') next = moveInGrid(grid, next, arrow, rtl)
  return from.kind !== 'card' || next?.kind === 'card' ? next : undefined
}

/** Alt and an arrow: one place on, as the eye sees it. Steps and stages lie below each other here, lanes side by side. */
export function moveSelectionInTable(tools: MapTools, arrow: Arrow, rtl: boolean): void {
  const { editor } = tools
  const { selection } = editor.get()
  const isAcross = arrow === 'left' || arrow === 'right'
  const by = isAcross ? ((arrow === 'right') === !rtl ? 1 : -1) : arrow === 'down' ? 1 : -1
  switch (selection.kind) {
    case 'cards':
      moveCardsInTable(tools, selection.ids, isAcross ? 'lane' : 'step', by)
      return
    case 'step':
      if (!isAcross) moveStepBy(editor, selection.id, by)
      return
    case 'stage':
      if (!isAcross) moveStageBy(editor, selection.id, by)
      return
    case 'lane':
    case 'line':
      if (isAcross) moveRowBy(editor, selection.id, by)
      return
    default:
      return
  }
}

/** With nothing to clear, the key is for whatever can be closed. */
export function clearSelection({ editor, canvas }: MapTools): boolean {
  if (canvas.getState().linkFrom) canvas.setState({ linkFrom: undefined })
  else if (canvas.getState().choosing) canvas.setState({ choosing: undefined })
  else if (editor.get().selection.kind === 'none') return false
  else editor.select(noSelection)
  return true
}

export function duplicateSelected(tools: MapTools): boolean {
  const { selection, readOnly } = tools.editor.get()
  if (selection.kind === 'cards' && !readOnly) duplicate(tools, selection.ids)
  wishFocus(tools)
  return true
}

/** Enter, F2, a double click: write on it, or rename it; while linking, choose the card as the end. */
export function openPlace(tools: MapTools, place: Place): boolean {
  const { editor, canvas } = tools
  const { linkFrom } = canvas.getState()
  if (place.kind === 'card' && linkFrom) {
    if (linkFrom !== place.id) linkCards(tools, linkFrom, place.id)
    return true
  }
  if (editor.get().readOnly) return true
  if (place.kind === 'cell') startCard(tools, place)
  else if (place.kind === 'card') editor.edit({ kind: 'card', id: place.id, caret: 'end' })
  else editor.edit(place)
  return true
}

/** A letter begins to write: a new card in a cell, more text on a card. */
function byLetter({ hands: { tools }, active, event }: Press): boolean {
  const letter = typedBy(event)
  const { editor, canvas } = tools
  if (letter === undefined || editor.get().readOnly || canvas.getState().linkFrom) return false
  if (active.kind === 'cell')
    return startCard(tools, { lane: active.lane, step: active.step, first: letter }) !== undefined
  if (active.kind !== 'card') return false
  editor.edit({ kind: 'card', id: active.id, caret: 'end', first: letter })
  return true
}
