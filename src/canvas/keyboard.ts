import type { KeyboardEvent } from 'react'
import { isSelected, noSelection } from '../editor'
import { deleteSelection, duplicate, linkCards, moveSelection, selectMore } from './actions'
import type { MenuTarget } from './canvasState'
import { isCommand, isLetterKey, typedBy } from './chord'
import { type Arrow, findCard, jumpFrom, moveFrom } from './navigate'
import { type Place, selectionOf } from './place'
import type { MapTools } from './tools'
import { startCard } from './writing'

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The keys of the map. Keys it does not know go on to the screen: undo, redo, the palette. */
export function onMapKey(tools: MapTools, event: KeyboardEvent, showMenu: (target: MenuTarget) => void): void {
  const { canvas } = tools
  const { active } = canvas.getState()
  if (!active || event.nativeEvent.isComposing) return
  const isHandled =
    byArrow(tools, event, active) ||
    byName(tools, event, active, showMenu) ||
    byChord(tools, event) ||
    byLetter(tools, event, active)
  if (!isHandled) return
  event.preventDefault()
  event.stopPropagation()
}

/** Puts the keyboard on a place and brings it into view. */
export function goTo(tools: MapTools, place: Place, extend = false): void {
  const { editor, canvas } = tools
  const { selection } = editor.get()
  if (extend && place.kind === 'card' && selection.kind === 'cards') {
    const others = selection.ids.filter((id) => id !== place.id)
    editor.select({ kind: 'cards', ids: [place.id, ...others] })
  } else editor.select(selectionOf(place))
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

function byArrow(tools: MapTools, event: KeyboardEvent, active: Place): boolean {
  const arrow = ARROWS[event.key]
  if (!arrow || isCommand(event)) return false
  const scene = tools.scene()
  if (event.altKey) {
    if (tools.editor.get().selection.kind === 'none') tools.editor.select(selectionOf(active))
    moveSelection(tools, arrow, scene.direction === 'rtl')
    tools.canvas.setState({ focusWish: tools.canvas.getState().focusWish + 1 })
    return true
  }
  const next = moveFrom(scene, active, arrow)
  if (next) goTo(tools, next, event.shiftKey)
  return true
}

function byName(tools: MapTools, event: KeyboardEvent, active: Place, showMenu: (target: MenuTarget) => void): boolean {
  const { editor, canvas } = tools
  switch (event.key) {
    case 'Home':
    case 'End': {
      const next = jumpFrom(tools.scene(), active, event.key === 'Home' ? 'first' : 'last', isCommand(event))
      if (next) goTo(tools, next)
      return true
    }
    case 'Enter':
    case 'F2':
      return open(tools, active)
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
      showMenu(menuOf(tools, active))
      return true
    case 'F10':
      if (!event.shiftKey) return false
      showMenu(menuOf(tools, active))
      return true
    default:
      return false
  }
}

/** Enter and F2: write on it, or rename it; while linking, choose the card as the end. */
function open(tools: MapTools, active: Place): boolean {
  const { editor, canvas } = tools
  const { linkFrom } = canvas.getState()
  if (active.kind === 'card' && linkFrom) {
    if (linkFrom !== active.id) linkCards(tools, linkFrom, active.id)
    return true
  }
  if (editor.get().readOnly) return true
  if (active.kind === 'cell') startCard(tools, active)
  else if (active.kind === 'card') editor.edit({ kind: 'card', id: active.id, caret: 'end' })
  else editor.edit(active)
  return true
}

function byChord(tools: MapTools, event: KeyboardEvent): boolean {
  if (!isCommand(event) || event.shiftKey) return false
  const { editor } = tools
  const { selection, readOnly } = editor.get()
  if (isLetterKey(event, 'd')) {
    if (selection.kind === 'cards' && !readOnly) {
      duplicate(tools, selection.ids)
      tools.canvas.setState({ focusWish: tools.canvas.getState().focusWish + 1 })
    }
    return true
  }
  if (isLetterKey(event, 'a')) {
    selectMore(tools)
    return true
  }
  return false
}

/** A letter begins to write: a new card in a cell, more text on a card. */
function byLetter(tools: MapTools, event: KeyboardEvent, active: Place): boolean {
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
  if (place.kind !== 'card') return place
  if (findCard(scene(), place.id) && isSelected(selection, place.id) && selection.kind === 'cards')
    return { kind: 'cards', ids: selection.ids }
  return { kind: 'cards', ids: [place.id] }
}
