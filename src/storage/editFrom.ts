import type { BoardId } from '../base/ids'
import type { Board } from '../model/board'
import type { Edit } from '../model/edit'
import { applyPatches } from '../model/patch'
import type { Apart } from './apart'
import { appendEdits } from './append'
import type { Database } from './database'
import { failureOf } from './failures'
import type { OpenedBoard } from './library'
import { readBoard } from './readBoard'
import type { BoardRow } from './rows'

/** Far more than windows of one person ever write in a row while a board is read. */
const TRIES = 20

export interface EditFromPorts {
  readonly apart: Apart
  /** Opens a session, which brings into the log what pages left behind. */
  readonly open: () => Promise<OpenedBoard>
  readonly onDatabase: <T>(job: (db: Database) => Promise<T>) => Promise<T>
}

/**
 * Compare and set for a board that is not open: the edit that `make` gives for a board is written only onto that very
 * board. When another window wrote meanwhile, it is made anew of what is there then. The row when something was written.
 */
export async function editFrom(
  id: BoardId,
  make: (board: Board) => Edit | undefined,
  ports: EditFromPorts,
): Promise<BoardRow | undefined> {
  const attempts: string[] = []
  for (let tries = 0; tries < TRIES; tries++) {
    await settle(ports)
    const stored = await ports.onDatabase((db) => readBoard(db, id, ports.apart))
    if (!stored.ok) throw new Error(`Board ${id} cannot be read: ${stored.error.kind}`)
    const { board, head, edits, unsettled } = stored.value
    // It was written and only the answer was lost.
    if (edits.some((each) => attempts.includes(each.id))) return undefined
    if (unsettled.edits.length > 0) continue
    const edit = make(board)
    if (!edit) return undefined
    attempts.push(edit.id)
    try {
      return await ports.onDatabase((db) => appendEdits(db, id, head, [edit], applyPatches(board, edit.patches)))
    } catch (error) {
      if (failureOf(error) !== 'stale') throw error
    }
  }
  throw new Error(`Board ${id} is written by another window all the time`)
}

async function settle({ open }: EditFromPorts): Promise<void> {
  const { session, readOnly } = await open()
  try {
    if (readOnly) throw new Error(`The board may not be written: ${readOnly}`)
    await session.flush()
  } finally {
    await session.close()
  }
}
