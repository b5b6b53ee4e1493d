import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import { deleteSelection, extended } from '../../canvas/actions'
import { typedBy } from '../../canvas/chord'
import { boundTo } from '../../canvas/shortcuts/pressed'
import type { ShortcutIn } from '../../canvas/shortcuts/table'
import type { MapTools } from '../../canvas/tools'
import { isSelected, type Selection } from '../../editor'
import { clearSelection, duplicateSelected, wishFocus } from './gridKeys'
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

interface Press {
  readonly hands: ListHands
  readonly event: KeyboardEvent
  readonly target: EventTarget
}

/** False when the key is not for the list after all. */
type Act = (press: Press) => boolean

const BINDINGS: Readonly<Record<ShortcutIn<'board'>, Act>> = {
  open: ({ hands: { here, openCell } }) => {
    // The heads are buttons: Enter sorts.
    if (here.row === -1) return false
    openCell()
    return true
  },
  go: goBy,
  extend: extendBy,
  shift: shiftBy,
  goToEnd: ({ hands: { goTo, here, list }, event }) => {
    goTo({ row: here.row, column: event.key === 'Home' ? 0 : list.columns.length - 1 })
    return true
  },
  goToCorner: ({ hands, event }) => {
    const { goTo, here, list } = hands
    if (event.key === 'Home') goTo({ row: rowFrom(hands, -1, 1) ?? here.row, column: 0 })
    else goTo({ row: list.entries.length - 1, column: list.columns.length - 1 })
    return true
  },
  selectMore: ({ hands: { tools, list } }) => {
    const ids = [...new Set(list.entries.flatMap((entry) => (entry.kind === 'card' ? [entry.card.id] : [])))]
    if (ids.length > 0) tools.editor.select({ kind: 'cards', ids })
    return true
  },
  clear: ({ hands }) => clearSelection(hands.tools),
  duplicate: ({ hands }) => duplicateSelected(hands.tools),
  remove: ({ hands: { tools, here } }) => {
    const { selection, readOnly } = tools.editor.get()
    if (here.row === -1) return false
    if (selection.kind === 'cards' && !readOnly) deleteSelection(tools)
    return true
  },
  menu: showMenu,
}

/** The keys of the list: arrows from cell to cell, Enter and F2 edit, letters write on the card, Alt with an arrow moves it. */
export function onListKey(hands: ListHands, event: ReactKeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  const bound = boundTo(event.nativeEvent, BINDINGS)
  // Keys of others, Ctrl before a click among them, leave the selection alone.
  if ((bound && event.key !== 'Escape') || typedBy(event.nativeEvent) !== undefined) chooseHere(hands)
  const act = bound ?? byPage
  if (!act({ hands, event: event.nativeEvent, target: event.target })) return
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

/** Up and down from row to row, else from column to column, as the eye sees it. */
function arrowOf({ key }: KeyboardEvent, rtl: boolean): { readonly isAlong: boolean; readonly by: 1 | -1 } {
  const isAlong = key === 'ArrowUp' || key === 'ArrowDown'
  return { isAlong, by: isAlong ? (key === 'ArrowDown' ? 1 : -1) : (key === 'ArrowRight') === !rtl ? 1 : -1 }
}

function goBy({ hands, event }: Press): boolean {
  const { here, goTo, list } = hands
  const { isAlong, by } = arrowOf(event, hands.rtl)
  if (isAlong) {
    const row = rowFrom(hands, here.row, by)
    if (row !== undefined) goTo({ row, column: here.column })
    return true
  }
  const column = here.column + by
  if (column >= 0 && column < list.columns.length) goTo({ row: here.row, column })
  return true
}

function extendBy(press: Press): boolean {
  const { hands, event } = press
  const { isAlong, by } = arrowOf(event, hands.rtl)
  if (!isAlong) return goBy(press)
  const row = rowFrom(hands, hands.here.row, by)
  if (row !== undefined) extend(hands, row)
  return true
}

function shiftBy({ hands: { tools, rtl }, event }: Press): boolean {
  const { isAlong, by } = arrowOf(event, rtl)
  const { selection, readOnly } = tools.editor.get()
  if (selection.kind === 'cards' && !readOnly) moveCardsInTable(tools, selection.ids, isAlong ? 'step' : 'lane', by)
  wishFocus(tools)
  return true
}

function extend({ tools, list, here }: ListHands, row: number): void {
  const entry = list.entries[row]
  const { selection } = tools.editor.get()
  const current = list.entries[here.row]
  if (entry?.kind !== 'card' || current?.kind !== 'card') return
  const from: Selection = selection.kind === 'cards' ? selection : { kind: 'cards', ids: [current.card.id] }
  tools.editor.select(extended(from, entry.card.id))
  wishFocus(tools)
}

/** A page up or down; any other key may write. */
function byPage(press: Press): boolean {
  const { hands, event } = press
  const { list, here, goTo } = hands
  if (event.key !== 'PageDown' && event.key !== 'PageUp') return byLetter(press)
  const by = event.key === 'PageDown' ? 12 : -12
  const to = Math.max(0, Math.min(here.row + by, list.entries.length - 1))
  goTo({ row: list.entries[to]?.kind === 'card' ? to : (rowFrom(hands, to, 1) ?? here.row), column: here.column })
  return true
}

function showMenu({ hands: { tools, list, here }, target }: Press): boolean {
  const entry = list.entries[here.row]
  if (entry?.kind !== 'card' || !(target instanceof Element)) return false
  const menuTarget = menuTargetOf(tools.editor, { kind: 'card', id: entry.card.id })
  tools.canvas.setState({ menu: { target: menuTarget, anchor: target.getBoundingClientRect() } })
  return true
}

/** A letter on the text of a card goes on writing it. */
function byLetter({ hands: { tools, list, here }, event }: Press): boolean {
  const letter = typedBy(event)
  const entry = list.entries[here.row]
  const isText = list.columns[here.column]?.kind === 'text'
  if (letter === undefined || entry?.kind !== 'card' || !isText || tools.editor.get().readOnly) return false
  tools.editor.edit({ kind: 'card', id: entry.card.id, caret: 'end', first: letter })
  return true
}
