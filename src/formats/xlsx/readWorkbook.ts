import type { NewId } from '../../base/ids'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { SurveyFault, type SurveyProblem } from '../survey/problem'
import { readCells } from '../survey/sheet/workbook'
import { actions } from './actionSheet'
import { type Cell, sameCell } from './cell'
import { isDataSheet, readDataSheet } from './dataSheet'
import type { WorkbookEdit, WorkbookNote, WorkbookProblem } from './edits'
import { RECORD_SHEETS } from './recordSheets'
import { createRowReader, type RowReader } from './rowReader'
import { answersSheet, contextOf, mapSheet, type SheetRows } from './sheets'
import { WORDS } from './words'

export interface SheetOfCells {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly Cell[])[]
}

/** A workbook of ours that came back. Nothing is changed by reading it. */
export interface WorkbookReading {
  /** The board as it was when the workbook was made. */
  readonly base: Board
  readonly edits: readonly WorkbookEdit[]
  /** With any of these nothing can be taken. */
  readonly problems: readonly WorkbookProblem[]
  readonly notes: readonly WorkbookNote[]
  /** Ids that stand in its rows. */
  readonly found: { readonly cards: readonly string[]; readonly links: readonly string[] }
}

export type WorkbookFault =
  /** A workbook, but none that was made here. Its sheets may still be a map. */
  | { readonly kind: 'notOurs'; readonly sheets: readonly SheetOfCells[] }
  | { readonly kind: 'newer' }
  /** The sheet that carries the board was changed or cut. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unreadable'; readonly problem: SurveyProblem['kind'] }

/** Reads a workbook: what of it differs from the board it was made of, row by row. */
export async function readWorkbook(
  bytes: Uint8Array,
  lanes: LaneRegistry,
  newId: NewId,
): Promise<Result<WorkbookReading, WorkbookFault>> {
  const sheets = await cellsOf(bytes)
  if (!sheets.ok) return sheets
  const data = readDataSheet(sheets.value)
  if (!data.ok) return fail(data.error === 'notOurs' ? { kind: 'notOurs', sheets: sheets.value } : { kind: data.error })
  const context = contextOf(data.value.board, data.value.language, lanes)
  const reader = createRowReader(context, newId)
  const known = new Set(sheets.value.filter(isDataSheet).map(({ name }) => name))
  for (const sheet of [...RECORD_SHEETS, actions]) {
    const own = sheets.value.find(({ name }) => isCalled(name, sheet.name))
    if (own) reader.read(sheet, own)
    else if (sheet.rows(context.board, context).length > 0)
      reader.notes.push({ code: 'sheetMissing', sheet: sheet.name[context.language] })
    if (own) known.add(own.name)
  }
  noteOthers(sheets.value, known, reader, [
    { ...mapSheet(context.board, context.language, lanes), code: 'mapIgnored', words: WORDS.map },
    { ...answersSheet(context), code: 'answersIgnored', words: WORDS.answers },
  ])
  reader.finish()
  const { edits, problems, notes, found } = reader
  return ok({ base: context.board, edits, problems, notes, found })
}

async function cellsOf(bytes: Uint8Array): Promise<Result<SheetOfCells[], WorkbookFault>> {
  try {
    const sheets = await readCells(bytes, false)
    return ok(sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cellOf)) })))
  } catch (fault) {
    return fail({ kind: 'unreadable', problem: fault instanceof SurveyFault ? fault.problem.kind : 'failed' })
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined || value === '' ? null : String(value)
}

export function isCalled(name: string, words: { readonly en: string; readonly ar: string }): boolean {
  return [words.en, words.ar].some((each) => each.toLowerCase() === name.trim().toLowerCase())
}

interface Shown extends SheetRows {
  readonly code: 'mapIgnored' | 'answersIgnored'
  readonly words: { readonly en: string; readonly ar: string }
}

/** Sheets that only show something are compared, so that nobody's work in them is passed over in silence. */
function noteOthers(
  sheets: readonly SheetOfCells[],
  known: ReadonlySet<string>,
  { notes }: RowReader,
  shown: readonly Shown[],
): void {
  for (const sheet of sheets.filter(({ name, isHidden }) => !known.has(name) && !isHidden)) {
    const own = shown.find(({ words }) => isCalled(sheet.name, words))
    if (!own) {
      if (sheet.rows.some((row) => row.some((cell) => cell !== null)))
        notes.push({ code: 'sheetUnknown', sheet: sheet.name })
      continue
    }
    const at = firstOther(own.rows, sheet.rows)
    if (at !== undefined) notes.push({ code: own.code, sheet: sheet.name, row: at + 1 })
  }
}

/** The first row that is not alike. A sheet may have a million of them. */
function firstOther(own: SheetRows['rows'], found: SheetOfCells['rows']): number | undefined {
  for (let at = 0; at < Math.max(own.length, found.length); at++) {
    const [mine = [], theirs = []] = [own[at], found[at]]
    for (let column = 0; column < Math.max(mine.length, theirs.length); column++)
      if (!sameCell(mine[column], theirs[column] ?? null)) return at
  }
  return undefined
}
