import { fail, ok, type Result } from '../../base/result'
import { type Counted, createCounter, HEAP_LIMIT, TooManyGroups } from './count/counter'
import { type ColumnName, guessHeadings, type Headings, nameColumns } from './guess/headers'
import { type ColumnProfile, createProfile } from './guess/profile'
import { guessTool, type SurveyTool } from './guess/tool'
import type { Mapping } from './mapping'
import { COLUMN_LIMIT, SurveyFault, type SurveyProblem, TEXT_BYTES_LIMIT } from './problem'
import { readWorkbook, type SheetInfo } from './sheet/workbook'
import { eachRow, type TableOptions, type TableSource } from './table'
import { createContentHash } from './text/contentHash'
import { columnCounts, type Delimiter, guessDelimiter } from './text/delimiter'
import { type Encoding, type EncodingGuess, guessEncoding, guessLegacy } from './text/encoding'
import { fileKind } from './text/fileKind'
import { NotUtf8, PIECE, pieceOf, type SurveyFile } from './text/readText'
import { type Papa, recordsOf } from './text/records'

/** What the person changed about how the file is read; the rest is guessed. */
export interface FileSettings {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly headings?: Headings
  readonly sheet?: string
}

/** A file as it is understood, with its first rows. */
export interface SurveyLook {
  readonly format: 'text' | 'workbook'
  readonly encoding?: EncodingGuess
  readonly delimiter?: Delimiter
  readonly sheets?: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[]
  readonly sheet?: string
  readonly headings: Headings
  readonly tool: SurveyTool
  readonly columns: readonly ColumnName[]
  /** The first rows, headings and all. */
  readonly preview: readonly (readonly string[])[]
}

/** What all rows say: a profile of each column, and a name for the content of the file. */
export interface SurveyProfile {
  readonly columns: readonly ColumnProfile[]
  readonly rows: number
  readonly hash: string
  /** The file turned out to be written otherwise than its beginning: it was read again so. */
  readonly encoding?: Encoding
}

const PREVIEW_ROWS = 14
const SAMPLE_TEXT = 200_000

/** One file, read as often as needed. Lives in the worker; the tests run it as it is. */
export function createSurveySession(file: SurveyFile, papa: Papa) {
  let settings: FileSettings = {}
  let sheets: readonly SheetInfo[] | undefined
  let hash = ''

  async function look(next: FileSettings): Promise<Result<SurveyLook, SurveyProblem>> {
    return guarded(async () => {
      settings = next
      const start = await firstPiece(file)
      return fileKind(start) === 'workbook' ? lookAtWorkbook() : lookAtText(start)
    })
  }

  function lookAtText(start: Uint8Array): SurveyLook {
    const { source, encoding, sample } = textSource(start)
    const rows = recordsOf(papa, sample, source.delimiter, start.length >= file.size)
    const shown = /^"?sep=/i.test(sample) ? rows.slice(1) : rows
    return { format: 'text', encoding, delimiter: source.delimiter, ...describe(shown, settings.headings) }
  }

  function textSource(start: Uint8Array) {
    const isWhole = start.length >= file.size
    const guess = guessEncoding(start, isWhole)
    const isChosen = settings.encoding !== undefined && settings.encoding !== guess.encoding
    const encoding: EncodingGuess = isChosen ? { encoding: settings.encoding ?? 'utf-8', mark: 0, isSure: true } : guess
    const decoder = new TextDecoder(encoding.encoding, { ignoreBOM: true })
    const text = decoder.decode(start.subarray(encoding.mark, SAMPLE_TEXT * 2), { stream: true })
    const sample = text.slice(0, SAMPLE_TEXT)
    const delimiter = settings.delimiter ?? guessDelimiter(papa, sample, isWhole)
    const source: Extract<TableSource, { kind: 'text' }> = {
      kind: 'text',
      file,
      encoding: encoding.encoding,
      mark: encoding.mark,
      isStrict: settings.encoding === undefined,
      delimiter,
    }
    return { source, encoding, sample }
  }

  async function lookAtWorkbook(): Promise<SurveyLook> {
    const all = await readSheets()
    const chosen = chosenSheet(all)
    return {
      format: 'workbook',
      sheets: all.map(({ name, rows, isHidden }) => ({ name, rows: rows.length, isHidden })),
      sheet: chosen.name,
      ...describe(chosen.rows.slice(0, 200), settings.headings),
    }
  }

  async function readSheets(): Promise<readonly SheetInfo[]> {
    if (sheets) return sheets
    const content = createContentHash()
    const bytes = await file.bytes(0, file.size).catch((): never => {
      throw new SurveyFault({ kind: 'unreadable' })
    })
    content.add(bytes)
    hash = content.finish()
    sheets = await readWorkbook(bytes)
    return sheets
  }

  function chosenSheet(all: readonly SheetInfo[]): SheetInfo {
    const named = all.find(({ name }) => name === settings.sheet)
    const first =
      named ?? all.find(({ rows, isHidden }) => rows.length > 1 && !isHidden) ?? all.find(({ rows }) => rows.length > 0)
    if (!first) throw new SurveyFault({ kind: 'noRows' })
    return first
  }

  async function source(): Promise<TableSource> {
    const start = await firstPiece(file)
    if (fileKind(start) !== 'workbook') return textSource(start).source
    const { rows } = chosenSheet(await readSheets())
    // Sheets leave out blank cells at the end of a row.
    const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
    return { kind: 'rows', rows: rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]) }
  }

  async function profile(
    chosen: FileSettings,
    options: TableOptions = {},
  ): Promise<Result<SurveyProfile, SurveyProblem>> {
    return guarded(async () => {
      const looked = await look(chosen)
      if (!looked.ok) throw new SurveyFault(looked.error)
      try {
        return await profileRows(looked.value, options)
      } catch (error) {
        if (!(error instanceof NotUtf8)) throw error
        // Plain letters for a megabyte, and then others: the file is read again as what those say.
        settings = { ...settings, encoding: guessLegacy(error.piece) }
        const again = await look(settings)
        if (!again.ok) throw new SurveyFault(again.error)
        return {
          ...(await profileRows(again.value, options)),
          ...(settings.encoding ? { encoding: settings.encoding } : {}),
        }
      }
    })
  }

  async function profileRows({ columns, headings }: SurveyLook, options: TableOptions): Promise<SurveyProfile> {
    const profiles = columns.map(createProfile)
    const content = createContentHash()
    const body = bodyOf(headings, (cells) => {
      for (const [index, column] of profiles.entries()) column.add(cells[index] ?? '')
    })
    await eachRow(papa, await source(), body.sink, { ...options, onBytes: content.add })
    if (body.rows() === 0) throw new SurveyFault({ kind: 'noRows' })
    return { columns: profiles.map((column) => column.finish()), rows: body.rows(), hash: content.finish() || hash }
  }

  async function count(
    chosen: FileSettings,
    mapping: Mapping,
    options: TableOptions = {},
  ): Promise<Result<Counted, SurveyProblem>> {
    return guarded(async () => {
      const looked = await look(chosen)
      if (!looked.ok) throw new SurveyFault(looked.error)
      const counter = createCounter(mapping, looked.value.columns.length)
      const body = bodyOf(looked.value.headings, counter.add)
      await eachRow(papa, await source(), body.sink, options)
      return counter.finish()
    })
  }

  return { look, profile, count }
}

export type SurveySession = ReturnType<typeof createSurveySession>

function describe(rows: readonly (readonly string[])[], chosen: Headings | undefined) {
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) throw new SurveyFault({ kind: 'noRows' })
  const headings = chosen ?? guessHeadings(rows)
  const head = rows.slice(headings.skip, headings.skip + headings.rows)
  const body = rows.slice(headings.skip + headings.rows)
  const width = head.length > 0 ? Math.max(...head.map(({ length }) => length)) : columnCounts(body).columns
  if (width > COLUMN_LIMIT) throw new SurveyFault({ kind: 'tooManyColumns', found: width, limit: COLUMN_LIMIT })
  return {
    headings,
    tool: guessTool(head),
    columns: nameColumns(head, width),
    preview: rows.slice(0, PREVIEW_ROWS).map((cells) => cells.map((cell) => cell.slice(0, 300))),
  }
}

/** Passes on what stands under the headings. */
function bodyOf(headings: Headings, sink: (cells: readonly string[], line: number, fault?: 'openQuote') => void) {
  const above = headings.skip + headings.rows
  let records = 0
  let rows = 0
  return {
    sink: (cells: readonly string[], line: number, fault?: 'openQuote') => {
      if (records++ < above) return
      if (!fault && cells.every((cell) => cell.trim() === '')) return
      rows++
      sink(cells, line, fault)
    },
    rows: () => rows,
  }
}

async function firstPiece(file: SurveyFile): Promise<Uint8Array> {
  if (file.size === 0) throw new SurveyFault({ kind: 'empty' })
  if (file.size > TEXT_BYTES_LIMIT)
    throw new SurveyFault({ kind: 'tooLarge', bytes: file.size, limit: TEXT_BYTES_LIMIT })
  const start = await pieceOf(file, 0)
  const kind = fileKind(start.length > PIECE ? start.subarray(0, PIECE) : start)
  if (kind === 'binary' || kind === 'oldExcel' || kind === 'protected') throw new SurveyFault({ kind })
  return start
}

/** Every fault of a file becomes a result; nothing is thrown to the page. */
async function guarded<T>(work: () => Promise<T>): Promise<Result<T, SurveyProblem>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof SurveyFault) return fail(error.problem)
    if (error instanceof TooManyGroups) return fail({ kind: 'tooManyGroups', limit: HEAP_LIMIT })
    return fail({ kind: 'failed', reason: String(error) })
  }
}
