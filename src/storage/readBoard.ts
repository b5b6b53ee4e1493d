import type { BoardId } from '../base/ids'
import { fail, ok, type Result } from '../base/result'
import type { Board } from '../model/board'
import type { Edit } from '../model/edit'
import { parseBoard } from '../model/parse/parseBoard'
import { applyPatches } from '../model/patch'
import type { Apart } from './apart'
import type { Database } from './database'
import type { Damage, OpenProblem } from './library'
import { editsAfter, editsBefore, readLog, type StoredLog, unsettledEdits } from './readLog'
import type { Head, SnapshotHeadRow } from './rows'
import { readSnapshot } from './snapshots'

/** A board as the store has it: the newest whole snapshot and the unbroken run of edits after it. */
export interface StoredBoard {
  readonly board: Board
  readonly head: Head
  /** The log up to `head`, as far back as it can be read. */
  readonly edits: readonly Edit[]
  readonly damage?: Damage
  readonly fenced: boolean
  /** What leaving pages could not write any more, and the rows that are done with once it is in the log. */
  readonly unsettled: { readonly edits: readonly Edit[]; readonly settles: readonly string[] }
}

/** Reads a board and holds it against all that is known of it. Writes nothing, whatever it finds. */
export async function readBoard(db: Database, id: BoardId, apart: Apart): Promise<Result<StoredBoard, OpenProblem>> {
  // Before the log: another window may write meanwhile, and the log must never look shorter than it is.
  const known = apart.beacon.read(id)
  const log = await readLog(db, id, apart.pocket.left(id))
  if (!log.row && log.snapshots.length === 0 && log.edits.size === 0) {
    return fail({ kind: known === undefined ? 'notFound' : 'missing' })
  }
  const folded = await fold(db, log)
  if (!folded) return fail({ kind: 'unreadable', problem: { kind: 'noSnapshot' } })
  const parsed = parseBoard(folded.raw)
  if (!parsed.ok) return fail({ kind: 'unreadable', problem: parsed.error })
  const damage = damageOf(log, folded, known)
  return ok({
    board: parsed.value.board,
    head: folded.head,
    edits: folded.edits,
    fenced: log.fenced,
    unsettled: unsettledEdits(log.left, log.edits.values()),
    ...(damage ? { damage } : {}),
  })
}

export interface Folded {
  /** Not parsed: exactly what the snapshot and the edits make. */
  readonly raw: unknown
  readonly head: Head
  readonly edits: readonly Edit[]
  /** Time of the last thing that could be read. */
  readonly at: string
}

/** The state that reaches furthest. With the newest snapshot damaged, the one before it and the edits since give the same board. */
export async function fold(db: Database, log: StoredLog): Promise<Folded | undefined> {
  for (const snapshot of log.snapshots) {
    const raw = await readSnapshot(db, snapshot)
    if (raw !== undefined) return foldFrom(snapshot, raw, log)
  }
  return undefined
}

function foldFrom(snapshot: SnapshotHeadRow, raw: unknown, log: StoredLog): Folded {
  const { edits, head } = editsAfter(log.edits, snapshot)
  // A snapshot is raw JSON of any age until `parseBoard` has read it; patches need no more than objects to walk through.
  const board = applyPatches(
    raw as Board,
    edits.flatMap((edit) => edit.patches),
  )
  return {
    raw: board,
    head,
    edits: [...editsBefore(log.edits, snapshot), ...edits],
    at: edits.at(-1)?.at ?? snapshot.at,
  }
}

function damageOf(log: StoredLog, folded: Folded, beacon: number | undefined): Damage | undefined {
  const { row } = log
  const known = Math.max(beacon ?? 0, row?.seq ?? 0, ...log.edits.keys())
  const missing = Math.max(0, known - folded.head.seq)
  const found = (kind: Damage['kind']): Damage => ({ kind, missing, lastGood: folded.at })
  if (!row) return found('row')
  if (folded.head.seq < row.seq) return found('log')
  if (folded.head.seq > row.seq || folded.head.chain !== row.chain) return found('row')
  return missing > 0 ? found(log.edits.has(folded.head.seq + 1) ? 'log' : 'behind') : undefined
}
