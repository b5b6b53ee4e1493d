import type { BoardId } from '../base/ids'
import type { Result } from '../base/result'
import type { OpenProblem } from './library'
import type { StoredBoard } from './readBoard'

/** What was read ahead is not kept for longer, in milliseconds: nobody came for it. */
const KEPT_MS = 15_000

export interface ReadAhead {
  /** Reads a board, unless it is held already. */
  readonly start: (id: BoardId) => Promise<Result<StoredBoard, OpenProblem>>
  /** Gives what is held of a board, once. */
  readonly take: (id: BoardId) => Promise<Result<StoredBoard, OpenProblem>> | undefined
  /** The board changed: what is held of it is not how it is any more. */
  readonly forget: (id: BoardId) => void
}

/** Holds one board that is likely to be opened next. */
export function createReadAhead(read: ReadAhead['start']): ReadAhead {
  let held: { readonly id: BoardId; readonly stored: ReturnType<typeof read> } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function drop(): void {
    clearTimeout(timer)
    held = undefined
  }

  return {
    start: (id) => {
      if (held?.id === id) return held.stored
      drop()
      const stored = read(id)
      held = { id, stored }
      timer = setTimeout(drop, KEPT_MS)
      return stored
    },
    take: (id) => {
      const stored = held?.id === id ? held.stored : undefined
      drop()
      return stored
    },
    forget: (id) => {
      if (held?.id === id) drop()
    },
  }
}
