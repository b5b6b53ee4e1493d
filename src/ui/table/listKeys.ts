import type { KeyboardEvent } from 'react'
import { deleteSelection, duplicate } from '../../canvas/actions'
import { isCommand, isLetterKey, typedBy } from '../../canvas/chord'
import type { MapTools } from '../../canvas/tools'
import { isSelected, noSelection } from '../../editor'
import { wishFocus } from './gridKeys'
import { moveCardsInTable } from './moveCards'
import { menuTargetOf } from './tableMenu'
import type { List } from './useList'
import type { ListPlace } from './useListPlace'

interface ListHands {
  readonly tools: MapTools
  readonly list: List
  readonly here: ListPlace
  readonly rtl: boolean
  readonly goTo: (place: ListPlace) => void
  readonly openCell: () => void
  /** False where the heads cannot be seen. */
  readonly hasHeads: boolean
}

/** The keys of the list: arrows from cell to cell, Enter and F2 edit, letters write on the card, Alt with an arrow moves it. */
export function onListKey(hands: ListHands, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  if (event.key !== 'Tab' && event.key !== 'Escape') chooseHere(hands)
  if (!byArrow(hands, event) && !byName(hands, event) && !byLetter(hands, event)) return
  event.preventDefault()
  event.stopPropagation()
}

/** Keys are about the card that has the keyboard, however it came there. */
function chooseHere({ tools, list, here }: ListHands): void {
  const entry = list.entries[here.row]
  const { selection } = tools.editor.get()
  if (entry?.kind === 'card' && !isSelected(selection, entry.card.id))
    tools.editor.select({ kind: 'cards', ids: [entry.card.id] })
}

/** The next row with a card; the heads lie above the first. */
function rowFrom({ list: { entries }, hasHeads }: ListHands, row: number, by: 1 | -1): number | undefined {
  for (let at = row + by; at < entries.length; at += by) {
    if (at < 0) return hasHeads ? -1 : undefined
    if (entries[at]?.kind === 'card') return at
  }
  return undefined
}

function byArrow(hands: ListHands, event: KeyboardEvent): boolean {
  const { tools, here, goTo, rtl, list } = hands
  if (!event.key.startsWith('Arrow') || isCommand(event)) return false
  const isAlong = event.key === 'ArrowUp' || event.key === 'ArrowDown'
  const by = isAlong ? (event.key === 'ArrowDown' ? 1 : -1) : (event.key === 'ArrowRight') === !rtl ? 1 : -1
  if (event.altKey) {
    const { selection, readOnly } = tools.editor.get()
    if (selection.kind === 'cards' && !readOnly) moveCardsInTable(tools, selection.ids, isAlong ? 'step' : 'lane', by)
    wishFocus(tools)
    return true
  }
  if (!isAlong) {
    const column = here.column + by
    if (column >= 0 && column < list.columns.length) goTo({ row: here.row, column })
    return true
  }
  const row = rowFrom(hands, here.row, by)
  if (row === undefined) return true
  if (event.shiftKey) extend(hands, row)
  else goTo({ row, column: here.column })
  return true
}

function extend({ tools, list, here }: ListHands, row: number): void {
  const entry = list.entries[row]
  const { selection } = tools.editor.get()
  const current = list.entries[here.row]
  if (entry?.kind !== 'card' || current?.kind !== 'card') return
  const others = selection.kind === 'cards' ? selection.ids : [current.card.id]
  const ids = [entry.card.id, ...others.filter((id) => id !== entry.card.id)]
  tools.editor.select({ kind: 'cards', ids })
  wishFocus(tools)
}

function byName(hands: ListHands, event: KeyboardEvent): boolean {
  const { tools, list, here, goTo, openCell } = hands
  const { editor } = tools
  const { selection, readOnly } = editor.get()
  switch (event.key) {
    case 'Home':
      goTo(isCommand(event) ? { row: rowFrom(hands, -1, 1) ?? here.row, column: 0 } : { row: here.row, column: 0 })
      return true
    case 'End':
      goTo({ row: isCommand(event) ? list.entries.length - 1 : here.row, column: list.columns.length - 1 })
      return true
    case 'PageDown':
    case 'PageUp': {
      const by = event.key === 'PageDown' ? 12 : -12
      const to = Math.max(0, Math.min(here.row + by, list.entries.length - 1))
      goTo({ row: list.entries[to]?.kind === 'card' ? to : (rowFrom(hands, to, 1) ?? here.row), column: here.column })
      return true
    }
    case 'Enter':
    case 'F2':
      // The heads are buttons: Enter sorts.
      if (here.row === -1) return false
      openCell()
      return true
    case 'Delete':
    case 'Backspace':
      if (isCommand(event) || event.altKey || here.row === -1) return false
      if (selection.kind === 'cards' && !readOnly) deleteSelection(tools)
      return true
    case 'Escape':
      if (selection.kind === 'none') return false
      editor.select(noSelection)
      return true
    case 'ContextMenu':
      return showMenu(hands, event)
    case 'F10':
      return event.shiftKey && showMenu(hands, event)
    default:
      return byChord(hands, event)
  }
}

function byChord({ tools, list }: ListHands, event: KeyboardEvent): boolean {
  if (!isCommand(event) || event.shiftKey) return false
  const { selection, readOnly } = tools.editor.get()
  if (isLetterKey(event, 'd')) {
    if (selection.kind === 'cards' && !readOnly) duplicate(tools, selection.ids)
    wishFocus(tools)
    return true
  }
  if (!isLetterKey(event, 'a')) return false
  const ids = [...new Set(list.entries.flatMap((entry) => (entry.kind === 'card' ? [entry.card.id] : [])))]
  if (ids.length > 0) tools.editor.select({ kind: 'cards', ids })
  return true
}

function showMenu({ tools, list, here }: ListHands, event: KeyboardEvent): boolean {
  const entry = list.entries[here.row]
  const { target } = event
  if (entry?.kind !== 'card' || !(target instanceof Element)) return false
  const menuTarget = menuTargetOf(tools.editor, { kind: 'card', id: entry.card.id })
  tools.canvas.setState({ menu: { target: menuTarget, anchor: target.getBoundingClientRect() } })
  return true
}

/** A letter on the text of a card goes on writing it. */
function byLetter({ tools, list, here }: ListHands, event: KeyboardEvent): boolean {
  const letter = typedBy(event)
  const entry = list.entries[here.row]
  const isText = list.columns[here.column]?.kind === 'text'
  if (letter === undefined || entry?.kind !== 'card' || !isText || tools.editor.get().readOnly) return false
  tools.editor.edit({ kind: 'card', id: entry.card.id, caret: 'end', first: letter })
  return true
}
