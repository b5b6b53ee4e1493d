import type { BoardId } from '../../base/ids'
import { isObject } from '../../base/json'
import type { Editor, EditorState } from '../../editor'
import { LENS_NAMES } from '../../lanes'
import { type Look, parseLook } from '../../model/parse/parseLook'
import { lensesOf } from '../views/shownView'

/** How boards were looked at in this browser, the last one last. Not part of any board. */
const KEY = 'rihla.looks'
/** Boards that were looked at longer ago open as they are. */
const KEPT = 60

function savedLooks(): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return isObject(saved) ? saved : {}
  } catch {
    return {}
  }
}

function saveLook(id: BoardId, look: Look): void {
  try {
    const { [id]: _before, ...others } = savedLooks()
    const kept = Object.entries(others).slice(1 - KEPT)
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...kept, [id, look]])))
  } catch {
    // A browser that forbids storage forgets how the board was looked at; nothing else depends on it.
  }
}

/** How a board was looked at here before. */
export function keptLook(id: BoardId): Look | undefined {
  return parseLook(savedLooks()[id])
}

/** The board as it was looked at here before: filtered, with the same lenses and numbers. */
export function restoreLook(editor: Editor): void {
  const look = keptLook(editor.get().board.id)
  if (!look) return
  editor.setFilter(look.filter)
  editor.setLenses(lensesOf(look))
  editor.setMeasured(look.measured)
}

/** Keeps how the board is looked at, from now on; gives a function that stops it. */
export function keepLook(editor: Editor): () => void {
  return editor.store.subscribe((now, before) => {
    if (now.filter === before.filter && now.lenses === before.lenses && now.measured === before.measured) return
    saveLook(now.board.id, lookOf(now))
  })
}

function lookOf({ filter, lenses, measured }: EditorState): Look {
  return { filter, lenses: LENS_NAMES.filter((name) => lenses[name]), measured }
}
