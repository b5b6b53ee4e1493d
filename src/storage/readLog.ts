import { Dexie } from 'dexie'
import type { BoardId } from '../base/ids'
import type { Edit } from '../model/edit'
import { type Database, isFenced, ofBoard } from './database'
import { editOfRow, editsOfLeftRow } from './edits'
import {
  type BoardRow,
  boardRow,
  type EditRow,
  editRow,
  type Head,
  type LeftRow,
  leftRow,
  readRow,
  type SnapshotHeadRow,
} from './rows'
import { listSnapshots } from './snapshots'

/** Edits kept for undo even when a snapshot makes them needless for reading. */
export const UNDO_DEPTH = 200

/** What the store holds of one board, as of one moment. Nothing here is believed yet. */
export interface StoredLog {
  /** Undefined when there is none, or it cannot be read. */
  readonly row: BoardRow | undefined
  /** Newest first. */
  readonly snapshots: readonly SnapshotHeadRow[]
  /** By number; those that cannot be read are left out. */
  readonly edits: ReadonlyMap<number, EditRow>
  readonly left: readonly LeftRow[]
  /** A newer build owns the store. */
  readonly fenced: boolean
}

/** `pocketed`: what leaving pages put into localStorage. */
export function readLog(db: Database, id: BoardId, pocketed: readonly LeftRow[]): Promise<StoredLog> {
  return db.transaction('r', [db.meta, db.boards, db.ops, db.snaps, db.journal], async () => {
    const row = readRow(boardRow, await db.boards.get(id).catch(() => undefined))
    const snapshots = await listSnapshots(db, id)
    const left = [...(await readLeftRows(db, id)), ...pocketed]
    const floor = Math.min(snapshots.at(-1)?.seq ?? 0, (row?.seq ?? 0) - UNDO_DEPTH, ...left.map((each) => each.after))
    const rows = await readEditRows(db, id, floor)
    return { row, snapshots, edits: new Map(rows.map((each) => [each.seq, each])), left, fenced: await isFenced(db) }
  })
}

/** The rows after a number, in order. When reading them at once fails, one by one: one bad value must not hide the others. */
export async function readEditRows(db: Database, id: BoardId, after: number): Promise<EditRow[]> {
  const range = () => db.ops.where('[b+seq]').between([id, after], [id, Dexie.maxKey], false)
  const values = await range()
    .toArray()
    .catch(async () => {
      const keys = await range().primaryKeys()
      return Promise.all(keys.map((key) => db.ops.get(key).catch(() => undefined)))
    })
  return values.map((value) => readRow(editRow, value)).filter((row) => row !== undefined)
}

export async function readLeftRows(db: Database, id: BoardId): Promise<LeftRow[]> {
  const rows = await db.journal.where('b').equals(id).toArray()
  return rows.map((row) => readRow(leftRow, row)).filter((row) => row !== undefined)
}

/** The unbroken run of edits that follows `head`. */
export function editsAfter(rows: ReadonlyMap<number, EditRow>, head: Head): { edits: Edit[]; head: Head } {
  const edits: Edit[] = []
  let { seq, chain } = head
  for (let row = rows.get(seq + 1); row && row.prev === chain; row = rows.get(seq + 1)) {
    const edit = editOfRow(row)
    if (!edit) break
    edits.push(edit)
    seq = row.seq
    chain = row.crc
  }
  return { edits, head: { seq, chain } }
}

/** The unbroken run of edits that leads up to `head`, in order: nothing a board needs, but what undo needs. */
export function editsBefore(rows: ReadonlyMap<number, EditRow>, head: Head): Edit[] {
  const edits: Edit[] = []
  let { seq, chain } = head
  for (let row = rows.get(seq); row && row.crc === chain; row = rows.get(seq)) {
    const edit = editOfRow(row)
    if (!edit) break
    edits.push(edit)
    seq -= 1
    chain = row.prev
  }
  return edits.reverse()
}

/** Edits of pages that went before they could write them, without those that reached the log all the same. */
export function unsettledEdits(
  left: readonly LeftRow[],
  rows: Iterable<EditRow>,
): { edits: Edit[]; settles: string[] } {
  const known = new Set(Array.from(rows, (row) => editOfRow(row)?.id))
  const edits = new Map<string, Edit>()
  const settles: string[] = []
  for (const row of left) {
    const read = editsOfLeftRow(row)
    if (!read) continue
    settles.push(row.id)
    for (const edit of read) if (!known.has(edit.id)) edits.set(edit.id, edit)
  }
  return { edits: [...edits.values()], settles }
}

/** Keys of a board's rows, for reading and deleting all that belongs to it. */
export function keysOf(db: Database, id: BoardId) {
  return { ops: ofBoard(db, 'ops', id), snaps: ofBoard(db, 'snaps', id), drafts: ofBoard(db, 'drafts', id) }
}
