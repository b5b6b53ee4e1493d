import { COLUMN_LIMIT, ROW_LIMIT, SurveyFault } from './problem'
import type { Delimiter } from './text/delimiter'
import { declaredDelimiter } from './text/delimiter'
import type { Encoding } from './text/encoding'
import { readText, type SurveyFile } from './text/readText'
import type { Papa } from './text/records'
import { createRecords, newlineOf, type RowSink } from './text/records'

/** How the rows of a file are reached. */
export type TableSource =
  | {
      readonly kind: 'text'
      readonly file: SurveyFile
      readonly encoding: Encoding
      readonly mark: number
      readonly isStrict: boolean
      readonly delimiter: Delimiter
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }

export interface TableOptions {
  readonly onProgress?: (done: number) => void
  readonly onBytes?: (piece: Uint8Array) => void
}

/** Hands on every row of a file with its line, as many times as it is asked to; nothing of it is kept. */
export async function eachRow(
  papa: Papa,
  source: TableSource,
  sink: RowSink,
  options: TableOptions = {},
): Promise<void> {
  let rows = 0
  const guarded: RowSink = (cells, line, fault) => {
    if (++rows > ROW_LIMIT) throw new SurveyFault({ kind: 'tooManyRows', limit: ROW_LIMIT })
    if (cells.length > COLUMN_LIMIT * 4) {
      throw new SurveyFault({ kind: 'tooManyColumns', found: cells.length, limit: COLUMN_LIMIT })
    }
    sink(cells, line, fault)
  }
  if (source.kind === 'rows') {
    for (const [index, cells] of source.rows.entries()) guarded(cells, index + 1)
    return
  }
  await eachRecord(papa, source, guarded, options)
}

async function eachRecord(
  papa: Papa,
  { file, encoding, mark, isStrict, delimiter }: Extract<TableSource, { kind: 'text' }>,
  sink: RowSink,
  options: TableOptions,
): Promise<void> {
  let records: ReturnType<typeof createRecords> | undefined
  await readText(file, {
    encoding,
    mark,
    isStrict,
    ...options,
    onText: (text, isLast) => {
      // `sep=;` is an instruction, not a row; its line is counted.
      const isDeclared = records === undefined && declaredDelimiter(text) !== undefined
      records ??= createRecords(papa, { delimiter, newline: newlineOf(text) }, isDeclared ? withoutFirst(sink) : sink)
      records.take(text, isLast)
    },
  })
}

function withoutFirst(sink: RowSink): RowSink {
  return (cells, line, fault) => line > 1 && sink(cells, line, fault)
}
