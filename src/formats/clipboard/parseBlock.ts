import Papa from 'papaparse'

/** Cells, row by row. */
export type Block = readonly (readonly string[])[]

/**
 * Text of the clipboard as cells: tabs part columns, lines part rows, quotation marks hold a cell of several lines together.
 * Text that was never meant as cells loses nothing: where marks do not pair up they are signs like others.
 */
export function parseBlock(text: string): Block {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .toWellFormed()
  const unlisted = withoutListMarks(plain)
  const read = Papa.parse<string[]>(withOwnMarks(unlisted), { delimiter: '\t', newline: '\n', quoteChar: '"' })
  const isSound = read.errors.every(({ type }) => type !== 'Quotes')
  const rows = isSound ? read.data : unlisted.split('\n').map((line) => line.split('\t'))
  return trimmed(rows.map((row) => row.map((cell) => cell.trim())))
}

/**
 * Spreadsheets put marks around a cell only when it needs them. Marks around plain words are the words' own: what a customer
 * said.
 */
function withOwnMarks(text: string): string {
  return text.replace(/(?<=^|[\t\n])"([^"\t\n]+)"(?=\t|\n|$)/g, '"""$1"""')
}

const LIST_MARK = /^[ \t]*(?:[•◦▪▫■□●○‣⁃·§*–—-]|[\p{Nd}]{1,3}[.)-]|\p{L}[.)])\t+/u

/** A list out of a word processor has its bullet or number before a tab; that is no column. */
function withoutListMarks(text: string): string {
  const lines = text.split('\n')
  const isList = lines.every((line) => line.trim() === '' || LIST_MARK.test(line))
  return isList ? lines.map((line) => line.replace(LIST_MARK, '')).join('\n') : text
}

/** Without the empty rows and columns at its ends: a copied range ends with a line break, and often with blank cells. */
function trimmed(rows: readonly (readonly string[])[]): Block {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  const first = rows.findIndex((row) => row.some((cell) => cell !== ''))
  const kept = last < 0 ? [] : rows.slice(first, last + 1)
  const width = kept.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0)
  return kept.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}
