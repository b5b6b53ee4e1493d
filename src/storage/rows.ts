import * as v from 'valibot'
import type { BoardId, MediaHash } from '../base/ids'
import { brandId } from '../base/ids'
import { READINGS } from '../model/records/lane'

/** What this build writes. A store whose `minWriter` is above it belongs to a newer build. */
export const STORE_FORMAT = 1

/** A place in a board's log: the number of its last edit, and the checksum of the chain up to there. */
export interface Head {
  readonly seq: number
  readonly chain: number
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const idAs = v.pipe(
  v.string(),
  v.transform((id) => brandId('board', id)),
)

/** The fence. A newer build raises `minWriter` before it changes anything, and every older one stops writing at once. */
export const schemaRow = v.looseObject({ k: v.literal('schema'), format: whole, minWriter: whole })
export type SchemaRow = v.InferOutput<typeof schemaRow>

/** One row a board: where its log ends, and what the library shows of it. Changed in the same transaction as the log. */
export const boardRow = v.looseObject({
  id: idAs,
  format: whole,
  seq: whole,
  chain: whole,
  /** Where the newest verified snapshot stands. */
  snapSeq: whole,
  /** Characters logged since then. */
  sinceSnap: whole,
  title: v.object({ en: v.exactOptional(v.string()), ar: v.exactOptional(v.string()) }),
  kind: v.picklist(READINGS),
  counts: v.object({ stages: whole, steps: whole, lanes: whole, cards: whole, links: whole }),
  createdAt: v.string(),
  updatedAt: v.string(),
  trashedAt: v.exactOptional(v.string()),
})
export type BoardRow = v.InferOutput<typeof boardRow>

/** One edit of the log. `body` is the edit as JSON: what was checked is what is stored, and a person can read it. */
export const editRow = v.looseObject({
  b: v.string(),
  seq: whole,
  at: v.string(),
  prev: whole,
  crc: whole,
  body: v.string(),
})
export type EditRow = v.InferOutput<typeof editRow>

/** Part 0 of a snapshot says what the snapshot is; its bytes follow as parts 1 to `parts`. */
export const snapshotHeadRow = v.looseObject({
  b: v.string(),
  seq: whole,
  part: v.literal(0),
  parts: whole,
  /** Of all bytes. */
  sum: v.string(),
  chain: whole,
  at: v.string(),
  /** Was read back from the disk and found to be what was written. */
  verified: v.boolean(),
})
export type SnapshotHeadRow = v.InferOutput<typeof snapshotHeadRow>

export const snapshotPartRow = v.looseObject({ b: v.string(), seq: whole, part: whole, bytes: v.instance(Uint8Array) })
export type SnapshotPartRow = v.InferOutput<typeof snapshotPartRow>

/** Bytes instead of a Blob: a blob's file can be lost on its own, and some private windows refuse to store one. */
export interface MediaRow {
  readonly hash: MediaHash
  readonly type: string
  readonly bytes: Uint8Array
  /** The boards whose log names the picture. It goes with the last of them, never earlier. */
  readonly boards: readonly BoardId[]
}

export const draftRow = v.looseObject({ b: v.string(), place: v.string(), text: v.string(), at: v.string() })
export type DraftRow = v.InferOutput<typeof draftRow>

/**
 * Edits that a page could only leave behind when it went, as a JSON list. Whoever has or opens the board next takes
 * those into the log whose ids are not in it. Imports, migrations and restores in progress will be rows of other kinds.
 */
export const leftRow = v.looseObject({
  id: v.string(),
  kind: v.literal('left'),
  b: v.string(),
  /** The log had this many edits when the page went; ours can only stand after them. */
  after: whole,
  at: v.string(),
  body: v.string(),
  crc: whole,
})
export type LeftRow = v.InferOutput<typeof leftRow>

export const noteRow = v.looseObject({
  b: v.string(),
  at: v.string(),
  kind: v.picklist(['dropped', 'overwritten']),
  detail: v.string(),
})
export type NoteRow = v.InferOutput<typeof noteRow>

/** The row, or undefined when it is not what such a row has to be: a damaged row is skipped, never trusted. */
export function readRow<const S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | undefined {
  const read = v.safeParse(schema, value)
  return read.success ? read.output : undefined
}
