import type { Papa } from '../text/records'
import type { Rejected } from './rejects'

/** First characters that make a spreadsheet calculate a cell; a line break or a wide sign does it too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const PLAIN_NUMBER = /^[+-]?[\d٠-٩][\d٠-٩\s.,()٫٬-]*$/

/** A cell as text for any spreadsheet: what it would calculate gets an apostrophe before it. Numbers stay numbers. */
export function neutral(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}

export interface RejectedWords {
  readonly line: string
  readonly reason: string
  readonly sayReason: (row: Rejected) => string
}

/**
 * The rejected rows as CSV: line and reason, then the row as it was. Begins with the mark by which Excel knows UTF-8. Columns
 * that say who answered are left out.
 */
export function printRejected(
  papa: Papa,
  rows: readonly Rejected[],
  columns: readonly { readonly index: number; readonly name: string }[],
  words: RejectedWords,
): string {
  const head = [words.line, words.reason, ...columns.map(({ name }) => neutral(name))]
  const body = rows.map((row) => [String(row.line), words.sayReason(row), ...cellsOf(row, columns).map(neutral)])
  return `\ufeff${papa.unparse([head, ...body], { newline: '\r\n' })}\r\n`
}

/** A row that was not cut into the right cells cannot be told apart by column: its text stands in the first ones. */
function cellsOf({ reason, cells }: Rejected, columns: readonly { readonly index: number }[]): readonly string[] {
  if (reason === 'columns' || reason === 'openQuote') return cells
  return columns.map(({ index }) => cells[index] ?? '')
}
