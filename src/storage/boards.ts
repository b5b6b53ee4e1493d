import { type BoardId, brandId, type MediaHash } from '../base/ids'
import type { Board } from '../model/board'
import type { Apart } from './apart'
import { requireRow } from './append'
import { type Database, writing } from './database'
import type { BoardSummary } from './library'
import { mediaRowsOf, nameBoard, unnameBoard } from './media'
import { readBoard } from './readBoard'
import { keysOf } from './readLog'
import { type BoardRow, boardRow, readRow, STORE_FORMAT } from './rows'
import { putSnapshot, snapshotOf, verifySnapshot } from './snapshots'
import { summaryOf, summaryOfRow } from './summary'

/** Puts a new board down as the first snapshot of its log, with its pictures, and reads it back. */
export async function createBoard(
  db: Database,
  board: Board,
  pictures: ReadonlyMap<MediaHash, Blob>,
  now: string,
): Promise<void> {
  const head = { seq: 0, chain: 0 }
  const snapshot = await snapshotOf(board.id, board, head, now)
  const media = await mediaRowsOf(board.id, pictures)
  const { id, createdAt } = board
  const row: BoardRow = {
    ...{ id, format: STORE_FORMAT, ...head, snapSeq: 0, sinceSnap: 0, createdAt, updatedAt: now },
    ...summaryOf(board),
  }
  await writing(db, ['boards', 'snaps', 'media'], async () => {
    await db.boards.add(row)
    await putSnapshot(db, snapshot)
    for (const each of media) await nameBoard(db, board.id, each.hash, each)
    for (const hash of Object.keys(board.media)) await nameBoard(db, board.id, hash)
  })
  if (!(await verifySnapshot(db, snapshot.head))) throw new Error(`Board ${id} was not read back as it was written`)
}

/** Every board that can be told of, the last changed first. A row that cannot be read is made up for from the board's log. */
export async function listBoards(db: Database, apart: Apart): Promise<BoardSummary[]> {
  const ids = await db.boards.toCollection().primaryKeys()
  const values = await db.boards
    .toArray()
    .catch(() => Promise.all(ids.map((id) => db.boards.get(id).catch(() => undefined))))
  const rows = values.map((value) => readRow(boardRow, value)).filter((row) => row !== undefined)
  const known = new Set<string>(rows.map((row) => row.id))
  const summaries = rows.map(summaryOfRow)
  const lost = [...ids.map((id) => brandId('board', id)), ...apart.beacon.boards()].filter((id) => !known.has(id))
  for (const id of new Set(lost)) {
    const summary = await summaryOfLog(db, id, apart)
    if (summary) summaries.push(summary)
  }
  return summaries.sort((a, b) =>
    a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1,
  )
}

async function summaryOfLog(db: Database, id: BoardId, apart: Apart): Promise<BoardSummary | undefined> {
  const stored = await readBoard(db, id, apart)
  if (!stored.ok) return undefined
  const { board, head, damage } = stored.value
  const { createdAt } = board
  return { id, ...summaryOf(board), createdAt, updatedAt: damage?.lastGood ?? createdAt, seq: head.seq, damaged: true }
}

export async function setTrashed(db: Database, id: BoardId, trashedAt: string | undefined): Promise<void> {
  await writing(db, ['boards'], async () => {
    const { trashedAt: _before, ...row } = await requireRow(db, id)
    await db.boards.put(trashedAt === undefined ? row : { ...row, trashedAt })
  })
}

/** Takes away all that belongs to a board, the pictures that no other board names too. */
export async function deleteBoard(db: Database, id: BoardId): Promise<void> {
  await writing(db, ['boards', 'ops', 'snaps', 'media', 'drafts', 'journal', 'notes'], async () => {
    const { ops, snaps, drafts } = keysOf(db, id)
    await Promise.all([ops.delete(), snaps.delete(), drafts.delete(), db.boards.delete(id)])
    await Promise.all([db.journal.where('b').equals(id).delete(), db.notes.where('b').equals(id).delete()])
    await unnameBoard(db, id)
  })
}
