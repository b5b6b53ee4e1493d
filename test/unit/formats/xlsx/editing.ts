import type { IdKind } from '../../../../src/base/ids'
import { brandId } from '../../../../src/base/ids'
import { applyEdits } from '../../../../src/formats/xlsx/applyEdits'
import type { CellValue } from '../../../../src/formats/xlsx/cell'
import { bytesOf } from '../../../../src/formats/xlsx/printWorkbook'
import { readWorkbook } from '../../../../src/formats/xlsx/readWorkbook'
import { sheetsOf } from '../../../../src/formats/xlsx/sheets'
import { laneRegistry } from '../../../../src/lanes'
import type { Board } from '../../../../src/model/board'

export type Rows = CellValue[][]

/** What a spreadsheet does to the sheets of a workbook of ours. */
export async function edited(board: Board, edit: (sheets: Record<string, Rows>) => void, language: 'en' | 'ar' = 'en') {
  const sheets = sheetsOf(board, language, laneRegistry)
  const rows: Record<string, Rows> = Object.fromEntries(
    sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => [...row])]),
  )
  edit(rows)
  const left = sheets.flatMap((sheet) => {
    const own = rows[sheet.name]
    return own ? [{ ...sheet, rows: own }] : []
  })
  let count = 0
  const newId = <K extends IdKind>(kind: K) => brandId(kind, `${kind}_new${++count}`)
  const read = await readWorkbook(await bytesOf(left, false), laneRegistry, newId)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return { ...read.value, after: applyEdits(board, read.value.edits) }
}

export function rowOf(rows: Rows | undefined, id: string): CellValue[] {
  const row = rows?.find(([first]) => first === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

function at(rows: Rows | undefined, head: string): number {
  const index = rows?.[0]?.indexOf(head) ?? -1
  if (index < 0) throw new Error(`no column ${head} in ${rows?.[0]?.join(', ')}`)
  return index
}

/** Writes into the cell of a record under a heading. */
export function put(sheets: Record<string, Rows>, sheet: string, id: string, head: string, value: CellValue): void {
  rowOf(sheets[sheet], id)[at(sheets[sheet], head)] = value
}

/** A new row with the given cells. */
export function addRow(sheets: Record<string, Rows>, sheet: string, cells: Readonly<Record<string, CellValue>>): void {
  const rows = sheets[sheet]
  const row: CellValue[] = []
  for (const [head, value] of Object.entries(cells)) row[at(rows, head)] = value
  rows?.push(Array.from(row))
}
