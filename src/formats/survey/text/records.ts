import type PapaModule from 'papaparse'

/** A record of the file with the line it begins on, counted from 1. */
export type RowSink = (cells: readonly string[], line: number, fault?: 'openQuote') => void

export interface RecordOptions {
  readonly delimiter: string
  readonly newline: '\n' | '\r'
}

/** Characters one record may have. A quotation mark that is never closed would otherwise swallow the rest of the file. */
const RECORD_LIMIT = 200_000
/** Open quotation marks after which marks no longer mean anything in this file. */
const FAULT_LIMIT = 50

export type Papa = typeof PapaModule

/**
 * Cuts text that arrives in pieces into records. What does not end in this piece waits for the next; a record whose quotation
 * mark is never closed is reported with its first line alone, and reading goes on behind that line.
 */
export function createRecords(papa: Papa, { delimiter, newline }: RecordOptions, sink: RowSink) {
  const config = { delimiter, newline }
  const quoting = new papa.Parser(config)
  const plain = new papa.Parser({ ...config, fastMode: true })
  let rest = ''
  let line = 1
  let faults = 0

  function take(text: string, isLast: boolean): void {
    let waiting = rest + text
    for (;;) {
      const { data, cursor } = parse(waiting)
      give(data, waiting.includes('"'))
      waiting = waiting.slice(cursor)
      if (!isLast && waiting.length < RECORD_LIMIT) break
      if (waiting === '') break
      waiting = finishOne(waiting, isLast)
    }
    rest = waiting
  }

  /** The last record has no line break behind it; any other that is this long has an open quotation mark. */
  function finishOne(waiting: string, isLast: boolean): string {
    const end = waiting.indexOf(newline)
    if (isLast) {
      const { data, hasOpenQuote } = parseLast(waiting)
      if (!hasOpenQuote) {
        give(data, waiting.includes('"'))
        return ''
      }
    }
    faults++
    const first = end < 0 ? waiting : waiting.slice(0, end)
    sink([first.slice(0, 2000)], line, 'openQuote')
    line++
    return end < 0 ? '' : waiting.slice(end + 1)
  }

  function parse(text: string): { readonly data: readonly string[][]; readonly cursor: number } {
    const parser = faults < FAULT_LIMIT ? quoting : plain
    const { data, meta }: { data: string[][]; meta: { cursor: number } } = parser.parse(text, 0, true)
    return { data, cursor: meta.cursor }
  }

  function parseLast(text: string): { readonly data: readonly string[][]; readonly hasOpenQuote: boolean } {
    const parser = faults < FAULT_LIMIT ? quoting : plain
    const { data, errors }: { data: string[][]; errors: { code: string }[] } = parser.parse(text, 0, false)
    return { data, hasOpenQuote: errors.some(({ code }) => code === 'MissingQuotes') }
  }

  function give(data: readonly string[][], mayBreak: boolean): void {
    for (const cells of data) {
      const last = cells.length - 1
      const end = cells[last]
      if (end?.endsWith('\r')) cells[last] = end.slice(0, -1)
      sink(faults < FAULT_LIMIT ? cells : cells.map(unquoted), line)
      line += mayBreak ? 1 + breaksIn(cells, newline) : 1
    }
  }

  return { take, isQuoteless: () => faults >= FAULT_LIMIT }
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell
}

function breaksIn(cells: readonly string[], newline: string): number {
  let breaks = 0
  for (const cell of cells) for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) breaks++
  return breaks
}

/** Old Macintosh files end lines with CR alone; LF also serves CRLF, whose CR is cut off. */
export function newlineOf(sample: string): '\n' | '\r' {
  return !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n'
}

/** All records of a short text. */
export function recordsOf(papa: Papa, text: string, delimiter: string, isWhole = true): string[][] {
  const rows: string[][] = []
  const records = createRecords(papa, { delimiter, newline: newlineOf(text) }, (cells) => rows.push([...cells]))
  records.take(text, isWhole)
  return rows
}
