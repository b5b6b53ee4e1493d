import type { BoardId } from '../base/ids'
import { requireRow } from './append'
import { type Database, writing } from './database'
import { fold } from './readBoard'
import { readEditRows, readLeftRows, readLog, UNDO_DEPTH } from './readLog'
import type { BoardRow, LeftRow, SnapshotHeadRow } from './rows'
import { listSnapshots, putSnapshot, snapshotOf, verifySnapshot } from './snapshots'

const EDITS_BETWEEN_SNAPSHOTS = 200
const CHARACTERS_BETWEEN_SNAPSHOTS = 256 * 1024
const DAYS_30 = 30 * 24 * 60 * 60 * 1000

export function isCompactionDue(row: BoardRow): boolean {
  return row.seq - row.snapSeq >= EDITS_BETWEEN_SNAPSHOTS || row.sinceSnap >= CHARACTERS_BETWEEN_SNAPSHOTS
}

/**
 * Puts down the board as it is, so that it opens without reading its whole log. Folded from the disk, not taken from the
 * screen: a mistake in memory must not become the truth. Nothing old goes before the new one was read back and found whole.
 * A snapshot of a damaged board is not made: it would pass the damage off as sound.
 */
export async function compact(
  db: Database,
  id: BoardId,
  now: string,
  pocketed: readonly LeftRow[] = [],
): Promise<boolean> {
  const log = await readLog(db, id, pocketed)
  const folded = await fold(db, log)
  if (!folded || folded.head.seq !== log.row?.seq || folded.head.chain !== log.row.chain) return false
  if (log.snapshots.some((each) => each.verified && each.seq === folded.head.seq)) return true
  const snapshot = await snapshotOf(id, folded.raw, folded.head, now)
  await writing(db, ['snaps'], () => putSnapshot(db, snapshot))
  if (!(await verifySnapshot(db, snapshot.head))) return false
  await settle(db, id, snapshot.head, now, pocketed)
  return true
}

/** Two verified snapshots stay, and every edit since the older one; edits before it stay 30 days, and never fewer than undo wants. */
async function settle(
  db: Database,
  id: BoardId,
  newest: SnapshotHeadRow,
  now: string,
  pocketed: readonly LeftRow[],
): Promise<void> {
  await writing(db, ['boards', 'ops', 'snaps', 'journal'], async () => {
    const row = await requireRow(db, id)
    const sinceSnap = (await readEditRows(db, id, newest.seq)).reduce((sum, each) => sum + each.body.length, 0)
    await db.boards.put({ ...row, snapSeq: newest.seq, sinceSnap })
    const previous = (await listSnapshots(db, id)).filter((each) => each.verified && each.seq < newest.seq)[0]
    if (!previous) return
    await db.snaps.where('[b+seq+part]').between([id, 0, 0], [id, previous.seq, 0]).delete()
    await dropOldEdits(db, id, Math.min(previous.seq, row.seq - UNDO_DEPTH), now, pocketed)
  })
}

async function dropOldEdits(
  db: Database,
  id: BoardId,
  upTo: number,
  now: string,
  pocketed: readonly LeftRow[],
): Promise<void> {
  const left = [...(await readLeftRows(db, id)), ...pocketed]
  // Whether a left edit reached the log can only be seen in the log.
  const last = Math.min(upTo, ...left.map((each) => each.after))
  const oldest = new Date(Date.parse(now) - DAYS_30).toISOString()
  const rows = await db.ops
    .where('[b+seq]')
    .between([id, 0], [id, Math.max(0, last)], true, true)
    .limit(1000)
    .toArray()
  const keys: [string, number][] = []
  for (const row of rows) {
    if (isOlder(row, oldest)) keys.push([id, row.seq])
    else break
  }
  await db.ops.bulkDelete(keys)
}

function isOlder(row: unknown, oldest: string): row is { readonly seq: number; readonly at: string } {
  if (typeof row !== 'object' || row === null || !('at' in row) || !('seq' in row)) return false
  return typeof row.seq === 'number' && typeof row.at === 'string' && row.at < oldest
}

/** One window compacts at a time; where there are no locks two may, and the second finds the work done. */
export async function underLock(name: string, job: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks
  if (!locks) return job()
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await job()
  })
}
