import type { BoardId } from '../base/ids'
import type { Edit } from '../model/edit'
import { requireRow } from './append'
import type { Database } from './database'
import { editsAfter, readEditRows, readLeftRows, unsettledEdits } from './readLog'
import type { BoardRow, Head, LeftRow } from './rows'

/** What others did to a board's log since it ended at a known head. */
export interface News {
  readonly edits: readonly Edit[]
  readonly head: Head
  readonly row: BoardRow
  readonly unsettled: { readonly edits: readonly Edit[]; readonly settles: readonly string[] }
}

/** Reads what is new. Throws when the log does not go on from `head` without a break up to its end. */
export async function readNews(db: Database, id: BoardId, head: Head, pocketed: readonly LeftRow[]): Promise<News> {
  const { row, rows, left } = await db.transaction('r', [db.boards, db.ops, db.journal], async () => {
    const row = await requireRow(db, id)
    const left = [...(await readLeftRows(db, id)), ...pocketed]
    return { row, left, rows: await readEditRows(db, id, Math.min(head.seq, ...left.map((each) => each.after))) }
  })
  const news = editsAfter(new Map(rows.map((each) => [each.seq, each])), head)
  if (news.head.seq !== row.seq || news.head.chain !== row.chain) {
    throw new Error(`The log of ${id} breaks after ${news.head.seq} of ${row.seq}`)
  }
  return { ...news, row, unsettled: unsettledEdits(left, rows) }
}
