import { createStore } from 'zustand/vanilla'
import type { BoardId } from '../../base/ids'

const KEY = 'rihla.remote'

interface RemoteState {
  /** The board that another window presents and this one leads. */
  readonly board: string | undefined
}

/** Kept for this window, so that it leads again after it was loaded again. */
function kept(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

function keep(board: string | undefined): void {
  try {
    if (board === undefined) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, board)
  } catch {
    // Then the remote is gone with the window's reload.
  }
}

const store = createStore<RemoteState>(() => ({ board: kept() }))

function set(board: BoardId | undefined): void {
  keep(board)
  store.setState({ board })
}

export const remote = { ...store, start: (board: BoardId) => set(board), stop: () => set(undefined) }
