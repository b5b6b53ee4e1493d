import type { EditorState } from '../../editor'
import type { Layout } from '../../layout'
import type { Board } from '../../model/board'
import { layOutRowByRow } from '../rowByRow'
import { layoutOptionsOf } from './drawing'
import type { ExportOptions } from './exportOptions'

/** Cards from which laying out at once would make the page stand still. */
const LARGE = 1200

export function isLarge({ board }: EditorState): boolean {
  return Object.keys(board.cards).length > LARGE
}

interface Warming {
  readonly board: Board
  readonly key: string
  readonly done: Promise<void>
}

const latest = new WeakMap<Layout, Warming>()

/**
 * Lays a large board out row by row, between which the page answers. A layout remembers its rows, so that the whole board
 * then is laid out in a moment.
 */
export function readyLayout(state: EditorState, options: ExportOptions, layout: Layout): Promise<void> {
  if (!isLarge(state)) return Promise.resolve()
  const asked = layoutOptionsOf(state, options)
  const key = JSON.stringify([asked.language, asked.direction, asked.digits])
  const last = latest.get(layout)
  if (last && last.board === state.board && last.key === key) return last.done
  // One at a time: two would forget each other's rows.
  const done = (last?.done ?? Promise.resolve()).then(() => layOutRowByRow(state.board, layout, asked))
  latest.set(layout, { board: state.board, key, done })
  return done
}
