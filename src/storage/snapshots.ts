import { joinBytes } from '../base/bytes'
import type { BoardId } from '../base/ids'
import { crc32 } from './crc'
import { type Database, ofBoard, writing } from './database'
import {
  type Head,
  readRow,
  type SnapshotHeadRow,
  type SnapshotPartRow,
  snapshotHeadRow,
  snapshotPartRow,
} from './rows'

/** Small parts keep the damage of one bad page small, and no single write large. */
const PART_BYTES = 48 * 1024

export interface Snapshot {
  readonly head: SnapshotHeadRow
  readonly parts: readonly SnapshotPartRow[]
}

/** A whole board as rows. Hashing waits, so this has to be done before a transaction begins. */
export async function snapshotOf(id: BoardId, board: unknown, head: Head, at: string): Promise<Snapshot> {
  const bytes = new TextEncoder().encode(JSON.stringify(board))
  const count = Math.ceil(bytes.length / PART_BYTES)
  const parts = Array.from({ length: count }, (_, index) => ({
    b: id,
    seq: head.seq,
    part: index + 1,
    bytes: bytes.slice(index * PART_BYTES, (index + 1) * PART_BYTES),
  }))
  const sum = await sumOf(bytes)
  return { head: { b: id, seq: head.seq, part: 0, parts: count, sum, chain: head.chain, at, verified: false }, parts }
}

/** For use inside a transaction. */
export async function putSnapshot(db: Database, snapshot: Snapshot): Promise<void> {
  await db.snaps.bulkPut([snapshot.head, ...snapshot.parts])
}

/** Reads a snapshot back in a transaction of its own and, when it is what was written, marks it so. */
export async function verifySnapshot(db: Database, written: SnapshotHeadRow): Promise<boolean> {
  const found = await readSnapshot(db, written)
  if (found === undefined) return false
  await writing(db, ['snaps'], () => db.snaps.put({ ...written, verified: true }))
  return true
}

/** The snapshots of a board, newest first. */
export async function listSnapshots(db: Database, id: BoardId): Promise<SnapshotHeadRow[]> {
  const keys = await ofBoard(db, 'snaps', id).primaryKeys()
  const heads = keys.filter((key) => key[2] === 0)
  const rows = await Promise.all(heads.map((key) => db.snaps.get([id, Number(key[1]), 0]).catch(() => undefined)))
  return rows
    .map((row) => readRow(snapshotHeadRow, row))
    .filter((row) => row !== undefined)
    .sort((a, b) => b.seq - a.seq)
}

/** The board in a snapshot as raw JSON; undefined when a byte of it is not what was written. */
export async function readSnapshot(db: Database, head: SnapshotHeadRow): Promise<unknown> {
  // What is there, not what the head claims: a damaged count could ask for more parts than memory holds.
  const rows = await db.snaps
    .where('[b+seq+part]')
    .between([head.b, head.seq, 1], [head.b, head.seq, Number.POSITIVE_INFINITY], true, true)
    .toArray()
    .catch(() => [])
  const parts = rows.map((row) => readRow(snapshotPartRow, row)?.bytes).filter((bytes) => bytes !== undefined)
  if (parts.length !== head.parts) return undefined
  const bytes = joinBytes(parts)
  if ((await sumOf(bytes)) !== head.sum) return undefined
  const board: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return board
}

/** SHA-256 where the browser has it; a page served without TLS from another machine only has our CRC. */
async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return `crc32:${crc32(bytes).toString(16)}`
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
