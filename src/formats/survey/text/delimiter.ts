import { type Papa, recordsOf } from './records'

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** `sep=;` on the first line, which Excel obeys. Not a record. */
const DECLARED = /^sep=(.)\r?\n?/i

export function declaredDelimiter(sample: string): Delimiter | undefined {
  const found = DECLARED.exec(sample)?.[1] ?? (/^"?sep=\t/i.test(sample) ? '\t' : undefined)
  return DELIMITERS.find((each) => each === found)
}

/**
 * The delimiter that gives every record the same number of cells, the greater number when several do: decimal commas are
 * constant too, but there are fewer of them. Counting characters goes wrong on `733480,00;-733480,00`.
 */
export function guessDelimiter(papa: Papa, sample: string, isWhole: boolean): Delimiter {
  const declared = declaredDelimiter(sample)
  if (declared) return declared
  let best: { readonly delimiter: Delimiter; readonly share: number; readonly columns: number } | undefined
  for (const delimiter of DELIMITERS) {
    const rows = recordsOf(papa, sample, delimiter, false)
    const counted = columnCounts(rows.length === 0 || isWhole ? recordsOf(papa, sample, delimiter) : rows)
    if (counted.columns < 2) continue
    const isBetter =
      !best ||
      counted.share > best.share + 0.02 ||
      (counted.share > best.share - 0.02 && counted.columns > best.columns)
    if (isBetter) best = { delimiter, ...counted }
  }
  return best?.delimiter ?? ','
}

/** The most frequent number of cells and the share of records that have it; blank lines do not count. */
export function columnCounts(rows: readonly (readonly string[])[]): { columns: number; share: number } {
  const filled = rows.filter((cells) => cells.length > 1 || (cells[0] ?? '').trim() !== '')
  const found = new Map<number, number>()
  for (const { length } of filled) found.set(length, (found.get(length) ?? 0) + 1)
  let columns = 0
  let most = 0
  for (const [length, times] of found) {
    if (times > most || (times === most && length > columns)) {
      columns = length
      most = times
    }
  }
  return { columns, share: filled.length === 0 ? 0 : most / filled.length }
}
