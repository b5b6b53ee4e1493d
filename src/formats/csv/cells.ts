import Papa from 'papaparse'

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front; a plain number is none. */
export function neutralCell(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
}

/** The text of a cell without the apostrophe that `neutralCell` put there. */
export function plainCell(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text
}

/** With the mark of UTF-8 in front, by which Excel knows how to read Arabic. */
export function printTable(rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): string {
  const cells = rows.map((row) => row.map(neutralCell))
  return `\ufeff${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`
}

export interface Table {
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
  /** Line of a quote that is never closed. */
  readonly openQuote: number | undefined
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** A table of any usual delimiter, quotes first and lines second. */
export function readTable(source: string): Table {
  const text = source.replace(/^\ufeff/, '')
  const [said, named = ''] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = said === undefined ? text : text.slice(said.length)
  const delimiter = said === undefined ? guessDelimiter(body) : named
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  let line = said === undefined ? 1 : 2
  const rows = data.map((row) => {
    const at = line
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0)
    return { cells: row.map((cell) => plainCell(cell.trim())), line: at }
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  return {
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
    openQuote: open === undefined ? undefined : rows[open.row ?? 0]?.line,
  }
}

/** The one that parts most rows into the same number of columns. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 60_000)
  const scored = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(start, { delimiter, preview: 30, skipEmptyLines: 'greedy' }).data
    const widths = rows.map((row) => row.length)
    const width = widths.reduce((most, each) => Math.max(most, each), 1)
    const same = widths.filter((each) => each === width).length / Math.max(widths.length, 1)
    return { delimiter, score: width < 2 ? 0 : same + Math.min(width, 30) / 1000 }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}
