import { fail, ok, type Result } from '../../base/result'
import { SCHEMA_VERSION } from '../board'
import type { ParseProblem } from '../parse/notes'

type RawBoard = Readonly<Record<string, unknown>>

/** Turns a raw board of version n into one of version n + 1. Frozen once released: never edit, only add. */
export type Migration = (board: RawBoard) => RawBoard

/**
 * `MIGRATIONS[n]` leads from version n to n + 1. Version 1 is the first, so there is none yet. To add one: write
 * `migrations/0001-what-changed.ts`, name it here, raise SCHEMA_VERSION, add a frozen board of the old version to
 * `test/fixtures/boards/` and leave those that are there alone.
 */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {}

/** The raw board in today's shape. A board of a newer version is refused, not guessed. */
export function migrate(raw: RawBoard): Result<RawBoard, ParseProblem> {
  const found = raw.schemaVersion
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) return fail({ kind: 'badVersion' })
  if (found > SCHEMA_VERSION) return fail({ kind: 'newer', found, known: SCHEMA_VERSION })
  let board = raw
  for (let version = found; version < SCHEMA_VERSION; version++) {
    const step = MIGRATIONS[version]
    if (!step) return fail({ kind: 'badVersion' })
    board = { ...step(board), schemaVersion: version + 1 }
  }
  return ok(board)
}
