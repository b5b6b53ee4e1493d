import { isObject } from '../../base/json'
import { fail, ok, type Result } from '../../base/result'
import { LANGUAGES, type Language } from '../../base/text'
import { type Board, RECORDS_NAMES } from '../../model/board'
import { parseBoard } from '../../model/parse/parseBoard'
import type { Cell, CellValue } from './cell'

/**
 * The sheet that carries what cells cannot hold: one record a row, as the board's file writes it. The other sheets are
 * compared with it, so that what nobody touched comes back exactly as it went.
 */
const NAME = 'Rihla'
const MARK = 'rihla-workbook'
const VERSION = 1

/** Characters of one cell; a longer record runs on in the next one. */
const PIECE = 30_000

interface DataRows {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
}

export function dataRows(board: Board, language: Language): DataRows {
  const details = Object.fromEntries(
    Object.entries(board).filter(([name]) => !RECORDS_NAMES.some((records) => records === name)),
  )
  return {
    name: NAME,
    rows: [
      [MARK, VERSION, language],
      ['board', board.id, ...pieces(details)],
      ...RECORDS_NAMES.flatMap((records) =>
        Object.entries(board[records]).map(([id, record]) => [records, id, ...pieces(record)]),
      ),
    ],
  }
}

/** Letters that workbooks drop or read as something else are written in the way of JSON. */
function pieces(value: unknown): string[] {
  const json = JSON.stringify(value)
    .replace(/[\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]/g, escaped)
    .replace(/_(?=x)/g, '\\u005f')
  return json.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? []
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Also when somebody made it visible, or gave it another name. */
export function isDataSheet({ rows }: { readonly rows: readonly (readonly Cell[])[] }): boolean {
  return rows[0]?.[0] === MARK
}

export interface BaseBoard {
  readonly board: Board
  /** In which the other sheets are written. */
  readonly language: Language
}

export type BaseProblem = 'notOurs' | 'newer' | 'damaged'

/** The board as it was when the workbook was made. */
export function readDataSheet(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[],
): Result<BaseBoard, BaseProblem> {
  const sheet = sheets.find(isDataSheet)
  if (!sheet) return fail('notOurs')
  const [[, version, language] = [], ...rows] = sheet.rows
  if (typeof version === 'number' && version > VERSION) return fail('newer')
  const raw: Record<string, unknown> = {}
  const records: Record<string, Record<string, unknown>> = Object.fromEntries(RECORDS_NAMES.map((name) => [name, {}]))
  for (const [name, id, ...cells] of rows) {
    if (name === null && id === null) continue
    const value = parsed(cells.map((cell) => (cell === null ? '' : String(cell))).join(''))
    const own = typeof name === 'string' && Object.hasOwn(records, name) ? records[name] : undefined
    if (!isObject(value) || typeof id !== 'string' || (!own && name !== 'board')) return fail('damaged')
    if (own) own[id] = value
    else Object.assign(raw, value)
  }
  const read = parseBoard({ ...raw, ...records })
  // A board that had to be mended is not the one that went out.
  if (!read.ok || read.value.notes.length > 0) return fail('damaged')
  return ok({ board: read.value.board, language: LANGUAGES.find((each) => each === language) ?? 'en' })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
