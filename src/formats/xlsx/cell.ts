import { isErrorCell } from '../survey/sheet/errorCell'

/** What is written into a cell. */
export type CellValue = string | number | boolean | Date | undefined

/** What is read from one. */
export type Cell = string | number | boolean | Date | null

/** Characters a cell can hold at most. */
export const CELL_LIMIT = 32_767

/** A workbook takes `_x0041_` for an escaped letter; words that only look so are escaped themselves. */
export function escapedCell(text: string): string {
  return text.slice(0, CELL_LIMIT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Characters that no workbook keeps: control characters but tab and line feed, and what is no character. */
const UNKEPT = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}|\ufffd/gu

/** A cell as it is compared: what a workbook changes by itself is no change of a person's. */
export function normalCell(cell: Cell | CellValue): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell.slice(0, CELL_LIMIT).replace(/\r\n?/g, '\n').replace(UNKEPT, '').trim()
}

/** True for what a formula that failed shows. */
export function isFault(cell: Cell): boolean {
  return typeof cell === 'string' && isErrorCell(cell.trim())
}

/** A cell without what is no value. */
export function plainValue(cell: Cell | undefined): Cell {
  return cell === undefined || isFault(cell) ? null : cell
}

export function sameCell(a: Cell | CellValue, b: Cell | CellValue): boolean {
  return normalCell(a) === normalCell(b)
}

/** A day as a date that spreadsheets sort and filter by; days that they do not know stay words. */
export function dayOf(words: string): Date | string {
  const isKnown = /^\d{4}-\d{2}-\d{2}$/.test(words) && words >= '1901-01-01'
  const date = new Date(`${words}T00:00:00Z`)
  return isKnown && dateText(date) === words ? date : words
}

/** The day of a date, ISO 8601. */
export function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
