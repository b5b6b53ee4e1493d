import type { KeyboardEvent } from 'react'
import {
  deleteSelection,
  duplicate,
  linkCards,
  moveRowBy,
  moveStageBy,
  moveStepBy,
  selectMore,
} from '../../canvas/actions'
import { isCommand, isLetterKey, typedBy } from '../../canvas/chord'
import { type Place, selectionOf } from '../../canvas/place'
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

/** The keys of the table: those of the map, with steps from above to below. Others go on to the screen. */
export function onGridKey(hands: GridHands, event: KeyboardEvent): void {
  const { active } = hands.tools.canvas.getState()
  if (!active || event.nativeEvent.isComposing) return
  const isHandled =
    byArrow(hands, event, active) ||
    byName(hands, event, active) ||
    byChord(hands, event) ||
    byLetter(hands, event, active)
  if (!isHandled) return
  event.preventDefault()
  event.stopPropagation()
}

export function wishFocus({ canvas }: MapTools): void {
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

function goTo({ tools }: GridHands, place: Place, extend: boolean): void {
  const { editor } = tools
  const { selection } = editor.get()
  if (extend && place.kind === 'card' && selection.kind === 'cards') {
    const others = selection.ids.filter((id) => id !== place.id)
    editor.select({ kind: 'cards', ids: [place.id, ...others] })
  } else editor.select(selectionOf(place))
  wishFocus(tools)
}

function byArrow(hands: GridHands, event: KeyboardEvent, active: Place): boolean {
  const arrow = ARROWS[event.key]
  if (!arrow || isCommand(event)) return false
  const { tools, grid, rtl } = hands
  if (event.altKey) {
    if (tools.editor.get().selection.kind === 'none') tools.editor.select(selectionOf(active))
    if (!tools.editor.get().readOnly) moveSelectionInTable(tools, arrow, rtl)
    wishFocus(tools)
    return true
  }
  const next = event.shiftKey ? nextCard(hands, active, arrow) : moveInGrid(grid, active, arrow, rtl)
  if (next) goTo(hands, next, event.shiftKey)
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

function byName(hands: GridHands, event: KeyboardEvent, active: Place): boolean {
  const { tools, grid } = hands
  const { editor, canvas } = tools
  switch (event.key) {
    case 'Home':
    case 'End': {
      const next = jumpInGrid(grid, active, event.key === 'Home' ? 'first' : 'last', isCommand(event))
      if (next) goTo(hands, next, false)
      return true
    }
    case 'Enter':
    case 'F2':
      return openPlace(tools, active)
    case 'Delete':
    case 'Backspace':
      if (isCommand(event) || event.altKey) return false
      if (editor.get().selection.kind === 'none') editor.select(selectionOf(active))
      if (!editor.get().readOnly) deleteSelection(tools)
      return true
    case 'Escape':
      if (canvas.getState().linkFrom) canvas.setState({ linkFrom: undefined })
      else if (editor.get().selection.kind === 'none') return false
      else editor.select(noSelection)
      return true
    case 'ContextMenu':
      hands.showMenu()
      return true
    case 'F10':
      if (event.shiftKey) hands.showMenu()
      return event.shiftKey
    default:
      return false
  }
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

function byChord({ tools }: GridHands, event: KeyboardEvent): boolean {
  if (!isCommand(event) || event.shiftKey) return false
  const { selection, readOnly } = tools.editor.get()
  if (isLetterKey(event, 'd')) {
    if (selection.kind === 'cards' && !readOnly) duplicate(tools, selection.ids)
    wishFocus(tools)
    return true
  }
  if (!isLetterKey(event, 'a')) return false
  selectMore(tools)
  return true
}

/** A letter begins to write: a new card in a cell, more text on a card. */
function byLetter({ tools }: GridHands, event: KeyboardEvent, active: Place): boolean {
  const letter = typedBy(event)
  const { editor, canvas } = tools
  if (letter === undefined || editor.get().readOnly || canvas.getState().linkFrom) return false
  if (active.kind === 'cell')
    return startCard(tools, { lane: active.lane, step: active.step, first: letter }) !== undefined
  if (active.kind !== 'card') return false
  editor.edit({ kind: 'card', id: active.id, caret: 'end', first: letter })
  return true
}
