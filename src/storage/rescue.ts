import type { BoardId } from '../base/ids'
import type { Edit } from '../model/edit'
import type { Apart } from './apart'
import type { Database } from './database'
import { readBoard } from './readBoard'
import { keysOf } from './readLog'

/** All the store has of a board as lines of JSON, one a row, with the readable board first if there is one. Damaged rows are in it as they are. */
export async function rescueFile(
  db: Database,
  id: BoardId,
  apart: Apart,
  unsaved: readonly Edit[] = [],
): Promise<Blob> {
  const lines: string[] = [line('about', { board: id, editsKnown: apart.beacon.read(id) ?? null })]
  for (const edit of unsaved) lines.push(line('unsaved', edit))
  const stored = await readBoard(db, id, apart).catch(() => undefined)
  if (stored?.ok) lines.push(line('board', stored.value.board))
  lines.push(line('boards', (await db.boards.get(id).catch(nameOfFailure)) ?? null))
  const { ops, snaps, drafts } = keysOf(db, id)
  const journal = db.journal.where('b').equals(id)
  const notes = db.notes.where('b').equals(id)
  for (const [store, rows] of Object.entries({ ops, snaps, drafts, journal, notes })) {
    for (const key of await rows.primaryKeys()) {
      const row: unknown = await db.table<unknown, unknown>(store).get(key).catch(nameOfFailure)
      lines.push(line(store, row))
    }
  }
  return new Blob(lines, { type: 'application/x-ndjson' })
}

function line(store: string, value: unknown): string {
  return `${JSON.stringify({ store, value }, (_, each: unknown) => (each instanceof Uint8Array ? base64(each) : each))}\n`
}

function nameOfFailure(error: unknown) {
  return { unreadable: error instanceof Error ? error.name : String(error) }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
