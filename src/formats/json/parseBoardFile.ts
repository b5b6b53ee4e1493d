import type { BoardId, MediaHash } from '../../base/ids'
import { isObject } from '../../base/json'
import { fail, ok, type Result } from '../../base/result'
import type { Board } from '../../model/board'
import { DEPTH_LIMIT } from '../../model/parse/cleanJson'
import type { ParseProblem } from '../../model/parse/notes'
import { CARD_LIMIT, parseBoard } from '../../model/parse/parseBoard'
import { decodeText, type UndecodableText } from './decodeText'
import { type FileNote, type FileNoteCode, groupNotes, noteOfBoard } from './fileNotes'
import { type FoundKind, kindOfBytes, kindOfJson, kindOfText } from './foundKind'
import { checksumOf, FILE_FORMAT, FILE_VERSION } from './printBoardFile'
import { readMedia } from './readMedia'
import { type JsonScan, scanJson } from './scanJson'

/** Bytes a file may have. */
export const FILE_LIMIT = 50 * 1024 * 1024

export interface BoardFile {
  readonly board: Board
  /** The pictures in the file, by hash. */
  readonly media: ReadonlyMap<MediaHash, Blob>
  /** What was put right on the way. Empty for a sound file. */
  readonly notes: readonly FileNote[]
}

/** Part of a board, offered where the whole cannot be had. */
export interface Salvage {
  readonly file: BoardFile
  readonly cards: number
  /** Cards the file says it had; undefined when that cannot be read either. */
  readonly cardsOnce: number | undefined
}

export type BoardFileProblem =
  | UndecodableText
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** The text ends too early, at this line. */
  | { readonly kind: 'cutOff'; readonly line: number; readonly salvage?: Salvage }
  /** Something that is no JSON stands at this place. */
  | { readonly kind: 'brokenJson'; readonly line: number; readonly column: number; readonly salvage?: Salvage }
  | { readonly kind: 'wrongKind'; readonly found: FoundKind }
  /** Made by a newer version: of the file, or of the board in it. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  /** The version mark is not a whole number above 0. */
  | { readonly kind: 'badVersion' }
  | { readonly kind: 'tooDeep'; readonly limit: number }
  /** More cards than a board may hold; the first ones are offered. */
  | { readonly kind: 'tooMany'; readonly found: number; readonly limit: number; readonly salvage?: Salvage }
  /** The file says it holds a board, and what stands there is none. */
  | { readonly kind: 'notABoard'; readonly path: string }

type ProblemWithSalvage = Extract<BoardFileProblem, { readonly salvage?: Salvage }>

/** Reads a board from a file. Total: an answer for any bytes, never a throw, and nothing is ever fetched. */
export function parseBoardFile(source: Uint8Array | string): Result<BoardFile, BoardFileProblem> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  if (bytes.length > FILE_LIMIT) return fail({ kind: 'tooLarge', bytes: bytes.length, limit: FILE_LIMIT })
  const binary = kindOfBytes(bytes)
  if (binary) return fail({ kind: 'wrongKind', found: binary })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value.text
  if (!/^\s*[{[]/.test(text)) return fail(notJson(text))
  const scan = scanJson(text)
  if (scan.depth > DEPTH_LIMIT) return fail({ kind: 'tooDeep', limit: DEPTH_LIMIT })
  if (scan.state !== 'whole') return fail(withSalvage(damage(scan), jsonOf(scan.readable)))
  return readFile(jsonOf(text), { unreadable: decoded.value.unreadable, twice: scan.twice })
}

/** The same board under another id, so that it can lie beside the one it was exported from. */
export function withNewId(board: Board, id: BoardId): Board {
  return { ...board, id }
}

/** What the text itself told, before its meaning was read. */
interface TextFacts {
  readonly unreadable: number
  readonly twice: readonly string[]
}

function readFile(file: unknown, facts: TextFacts): Result<BoardFile, BoardFileProblem> {
  if (!isObject(file) || file.format !== FILE_FORMAT) return fail({ kind: 'wrongKind', found: kindOfJson(file) })
  const version = file.version
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail({ kind: 'badVersion' })
  if (version > FILE_VERSION) return fail({ kind: 'newer', found: version, known: FILE_VERSION })
  const parsed = parseBoard(file.board)
  if (!parsed.ok) return fail(boardProblem(parsed.error, file))
  const { board } = parsed.value
  const notes = [...parsed.value.notes.map(noteOfBoard)]
  function note(code: FileNoteCode, path: string) {
    notes.push({ code, path })
  }
  for (const path of facts.twice.filter((each) => each.startsWith('board.')))
    note('sameId', path.slice('board.'.length))
  for (const path of brokenStrings(file.board)) note('brokenCharacters', path)
  const media = readMedia(file.media, board, note)
  if (isChanged(file)) note('changedAfterExport', '')
  const grouped = groupNotes(notes)
  return ok({
    board,
    media,
    notes: facts.unreadable > 0 ? [unreadableNote(board, facts.unreadable), ...grouped] : grouped,
  })
}

function notJson(text: string): BoardFileProblem {
  return { kind: 'wrongKind', found: /^\s*["\d-]|^\s*(?:true|false|null)\s*$/.test(text) ? 'json' : kindOfText(text) }
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function damage(scan: JsonScan): ProblemWithSalvage {
  const { line, column } = scan
  return scan.state === 'cutOff' ? { kind: 'cutOff', line } : { kind: 'brokenJson', line, column }
}

function withSalvage(problem: ProblemWithSalvage, file: unknown): BoardFileProblem {
  if (!isObject(file)) return problem
  // What was cut off lacks whole collections; an empty one stands in, so that the rest can be read.
  const board = isObject(file.board) ? { stages: {}, steps: {}, lanes: {}, cards: {}, ...file.board } : file.board
  const read = readFile({ ...file, board, checksum: undefined }, { unreadable: 0, twice: [] })
  if (!read.ok) return problem
  const counts = isObject(file.counts) ? file.counts : {}
  const cardsOnce = typeof counts.cards === 'number' ? counts.cards : undefined
  return { ...problem, salvage: { file: read.value, cards: Object.keys(read.value.board.cards).length, cardsOnce } }
}

function boardProblem(problem: ParseProblem, file: Readonly<Record<string, unknown>>): BoardFileProblem {
  if (problem.kind !== 'tooMany') return problem
  const board = isObject(file.board) ? file.board : {}
  const cards = isObject(board.cards) ? Object.entries(board.cards).slice(0, CARD_LIMIT) : []
  return withSalvage(problem, { ...file, board: { ...board, cards: Object.fromEntries(cards) } })
}

function isChanged(file: Readonly<Record<string, unknown>>): boolean {
  if (typeof file.checksum !== 'string' || !isObject(file.board)) return false
  return file.checksum !== checksumOf(file.board)
}

/** Cards with characters that could not be read. */
function unreadableNote(board: Board, count: number): FileNote {
  const cards = Object.values(board.cards).filter((card) => JSON.stringify(card).includes('\ufffd'))
  return { code: 'unreadableCharacters', count, paths: cards.slice(0, 20).map((card) => `cards.${card.id}`) }
}

/** Places of texts with half a character in them. */
function brokenStrings(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => brokenStrings(each, path === '' ? key : `${path}.${key}`))
}
