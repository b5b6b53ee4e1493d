import type { BoardId } from '../base/ids'
import { brandId } from '../base/ids'

const PREFIX = 'rihla-1:head:'

/**
 * How much there should be: the number of the last edit of every board, kept apart from the store. A damaged store can come
 * back shorter, or empty, without any error; localStorage is another engine and survived every damage that was tried.
 */
export interface Beacon {
  read(board: BoardId): number | undefined
  /** Never goes down: windows raise it in any order. */
  raise(board: BoardId, seq: number): void
  forget(board: BoardId): void
  boards(): BoardId[]
}

/** Says nothing where localStorage is switched off or full: the beacon is a second witness, never needed to work. */
export function createBeacon(storage: Storage | undefined): Beacon {
  function read(board: BoardId): number | undefined {
    const value = quietly(() => storage?.getItem(PREFIX + board))
    const seq = value ? Number(value) : Number.NaN
    return Number.isInteger(seq) && seq >= 0 ? seq : undefined
  }
  return {
    read,
    raise: (board, seq) => {
      if (seq > (read(board) ?? -1)) quietly(() => storage?.setItem(PREFIX + board, String(seq)))
    },
    forget: (board) => {
      quietly(() => storage?.removeItem(PREFIX + board))
    },
    boards: () => {
      const keys =
        quietly(() => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')) ?? []
      return keys.filter((key) => key.startsWith(PREFIX)).map((key) => brandId('board', key.slice(PREFIX.length)))
    },
  }
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
