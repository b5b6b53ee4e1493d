import type { BoardId } from '../base/ids'
import type { Board } from '../model/board'
import type { Edit } from '../model/edit'
import { type Database, writing } from './database'
import { rowsOfEdits } from './edits'
import { WriteRefused } from './failures'
import { type BoardRow, boardRow, type Head, readRow } from './rows'
import { summaryOf } from './summary'

/**
 * Writes edits to the end of a board's log, all or none. Compare and set: when the log does not end at `head` any more,
 * another window wrote first and nothing is written. Resolves after the transaction completed, which is the only thing that
 * may be called saved.
 */
export async function appendEdits(
  db: Database,
  id: BoardId,
  head: Head,
  edits: readonly Edit[],
  after: Board,
): Promise<BoardRow> {
  // Before the transaction: it would end by itself while we compute.
  const { rows, head: next } = rowsOfEdits(id, head, edits)
  const summary = summaryOf(after)
  const size = rows.reduce((sum, row) => sum + row.body.length, 0)
  const updatedAt = edits.at(-1)?.at
  return writing(db, ['boards', 'ops'], async () => {
    const row = await requireRow(db, id)
    if (row.seq !== head.seq || row.chain !== head.chain) throw new WriteRefused('stale')
    const changed = {
      ...row,
      ...summary,
      ...next,
      sinceSnap: row.sinceSnap + size,
      updatedAt: updatedAt ?? row.updatedAt,
    }
    await Promise.all([...rows.map((each) => db.ops.add(each)), db.boards.put(changed)])
    return changed
  })
}

/** For use inside a transaction. Without its row a board was deleted for good, and must not come back in pieces. */
export async function requireRow(db: Database, id: BoardId): Promise<BoardRow> {
  const row = readRow(boardRow, await db.boards.get(id))
  if (!row) throw new WriteRefused('deleted')
  return row
}
