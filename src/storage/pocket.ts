import type * as v from 'valibot'
import type { BoardId } from '../base/ids'
import { type DraftRow, draftRow, type LeftRow, leftRow, readRow } from './rows'

const LEFT = 'rihla-1:left:'
const DRAFT = 'rihla-1:draft:'

/**
 * What a leaving page puts into localStorage as well. The write it begins in the store is lost when another transaction
 * is just being finished (seen in about one of ten reloads under load); localStorage takes it at once. It is small, and
 * may be off or full, so it never stands alone.
 */
export interface Pocket {
  putLeft(row: LeftRow): void
  left(board: BoardId): LeftRow[]
  dropLeft(board: BoardId, keys: readonly string[]): void
  putDrafts(rows: readonly DraftRow[]): void
  drafts(board: BoardId): DraftRow[]
  dropDrafts(board: BoardId, places: readonly string[]): void
  /** All that belongs to a board. */
  forget(board: BoardId): void
}

export function createPocket(storage: Storage | undefined): Pocket {
  function valuesUnder(prefix: string): unknown[] {
    return quietly(() => keysUnder(storage, prefix).map((key) => parse(storage?.getItem(key)))) ?? []
  }
  function put(key: string, row: LeftRow | DraftRow): void {
    quietly(() => storage?.setItem(key, JSON.stringify(row)))
  }
  function drop(key: string): void {
    quietly(() => storage?.removeItem(key))
  }
  return {
    putLeft: (row) => put(`${LEFT}${row.b}:${row.id}`, row),
    left: (board) => rowsOf(board, valuesUnder(`${LEFT}${board}:`), leftRow),
    dropLeft: (board, keys) => {
      for (const key of keys) drop(`${LEFT}${board}:${key}`)
    },
    putDrafts: (rows) => {
      for (const row of rows) put(`${DRAFT}${row.b}:${row.place}`, row)
    },
    drafts: (board) => rowsOf(board, valuesUnder(`${DRAFT}${board}:`), draftRow),
    dropDrafts: (board, places) => {
      for (const place of places) drop(`${DRAFT}${board}:${place}`)
    },
    forget: (board) => {
      for (const prefix of [`${LEFT}${board}:`, `${DRAFT}${board}:`]) {
        for (const key of quietly(() => keysUnder(storage, prefix)) ?? []) drop(key)
      }
    },
  }
}

function keysUnder(storage: Storage | undefined, prefix: string): string[] {
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix))
}

function rowsOf<T extends { readonly b: string }>(
  board: BoardId,
  values: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
): T[] {
  return values
    .map((value) => readRow(schema, value))
    .filter((row) => row !== undefined)
    .filter((row) => row.b === board)
}

function parse(text: string | null | undefined): unknown {
  return text ? JSON.parse(text) : undefined
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
