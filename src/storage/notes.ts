import type { BoardId } from '../base/ids'
import type { Edit } from '../model/edit'
import type { Database } from './database'
import type { StorageNote } from './library'
import type { Overwritten } from './rebase'
import { type NoteRow, noteRow, readRow } from './rows'

/** What two windows at once cost somebody, as rows: nothing typed goes without a trace. */
export function noteRows(
  board: BoardId,
  at: string,
  dropped: readonly Edit[],
  overwritten: readonly Overwritten[],
): NoteRow[] {
  return [
    ...dropped.map((edit) => ({ b: board, at, kind: 'dropped' as const, detail: JSON.stringify(edit) })),
    ...overwritten.map((each) => ({ b: board, at, kind: 'overwritten' as const, detail: JSON.stringify(each) })),
  ]
}

export async function readNotes(db: Database, board: BoardId): Promise<StorageNote[]> {
  const rows = await db.notes.where('b').equals(board).reverse().sortBy('n')
  return rows
    .map((row) => readRow(noteRow, row))
    .filter((row) => row !== undefined)
    .map(({ at, kind, detail }) => ({ at, kind, detail }))
}
