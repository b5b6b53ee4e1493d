import { isObject } from '../../base/json'
import { type Board, RECORDS_NAMES, type RecordsName } from '../../model/board'
import { sha256 } from '../picture/sha256'

/** What stands at the top of every file of ours. */
export const FILE_FORMAT = 'rihla-board'
/** Version of the file around the board; the board has a version of its own. Raise it only together with a way to read the old one. */
export const FILE_VERSION = 1

/** Pictures by hash, as `data:` addresses. */
export type PictureAddresses = Readonly<Record<string, string>>

/**
 * The board as a file: the same board gives the same bytes, whatever order its keys have in memory.
 * Structure comes before cards and cards before pictures, so that a file that was cut off keeps what matters most; the
 * counts stand in front, so that a reader can say how much is missing.
 */
export function printBoardFile(board: Board, media: PictureAddresses = {}): string {
  const used = Object.keys(board.media).filter((hash) => media[hash] !== undefined)
  const file = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    counts: Object.fromEntries(
      RECORDS_NAMES.filter((name) => isPrinted(name, board[name])).map((name) => [
        name,
        Object.keys(board[name]).length,
      ]),
    ),
    checksum: checksumOf(board),
    board: canonicalBoard(board),
    ...(used.length > 0 ? { media: canonical(Object.fromEntries(used.map((hash) => [hash, media[hash]]))) } : {}),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** What a file says of its own board, to notice that it was changed by another hand or on the way. */
export function checksumOf(board: object): string {
  return `sha256:${sha256(new TextEncoder().encode(JSON.stringify(canonicalBoard(board))))}`
}

/** The board's keys: its version and details first, then its records in the order in which they refer to each other. */
function canonicalBoard(board: object): object {
  const records: readonly string[] = RECORDS_NAMES
  const read: Readonly<Record<string, unknown>> = { ...board }
  const names = Object.keys(board)
  const details = names.filter((name) => !records.includes(name)).sort()
  const sorted = [...details, ...records.filter((name) => names.includes(name) && isPrinted(name, read[name]))]
  return Object.fromEntries(sorted.map((name) => [name, canonical(read[name])]))
}

/** Kinds of records that came later: without any, a board is the same file, byte for byte, that it was before. */
const LATER: readonly string[] = [
  'views',
  'selfScores',
  'visits',
  'tickets',
  'times',
  'replies',
  'attributes',
  'agenda',
  'participants',
  'asides',
  'rounds',
  'votes',
] satisfies readonly RecordsName[]

function isPrinted(name: string, records: unknown): boolean {
  return !LATER.includes(name) || (isObject(records) && Object.keys(records).length > 0)
}

/** The same value with all keys in one order. (Keys that are whole numbers come first whatever one does.) */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, canonical(value[key])]),
  )
}
