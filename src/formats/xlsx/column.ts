import type { Json } from '../../base/json'
import { safeUrl } from '../../base/safeUrl'
import type { BothLanguages, Language } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { TEXT_LIMIT } from '../../model/parse/fields'
import { readNumber } from '../draft/readNumber'
import { CELL_LIMIT, type Cell, type CellValue, dateText, normalCell } from './cell'
import { listed } from './listed'
import type { NamedRecords, Names, Reading } from './names'

/** What cells are written and read with. */
export interface SheetContext {
  readonly board: Board
  readonly language: Language
  readonly lanes: LaneRegistry
  readonly names: Names
}

/** One column of a sheet of records. What takes a record is a method, so that sheets of all kinds fit into one list. */
export interface Column<R> {
  readonly head: BothLanguages
  /** In letters. */
  readonly width: number
  print(record: R, context: SheetContext): CellValue
  /** Where in the record the value lies; absent for columns that only show something. */
  readonly path?: readonly string[]
  /** The value of an edited cell. `record` is the one that is edited, as far as it is known by then. */
  read?(cell: Cell, context: SheetContext, record: R): Reading
  /** It cannot be empty. */
  readonly needed?: boolean
  /** `place`: the number among its neighbours · `id`: the record's name for ever. */
  readonly role?: 'id' | 'place'
}

const value = (json: Json | undefined): Reading => ({ kind: 'value', value: json })

export function textColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  print: Column<R>['print'],
  width = 36,
): Column<R> {
  return { head, path, print, width, read: readText }
}

export function readText(cell: Cell): Reading {
  // A date here is what the spreadsheet made of "1/2": the words that were typed are gone.
  if (cell instanceof Date) return { kind: 'problem', code: 'notText', words: dateText(cell) }
  const text = typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : normalCell(cell)
  if (text.trim() === '') return value(undefined)
  return text.length > Math.min(TEXT_LIMIT, CELL_LIMIT) ? { kind: 'problem', code: 'tooLong' } : value(text)
}

export interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
}

export function numberColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  print: Column<R>['print'],
  bounds: Bounds = {},
): Column<R> {
  return { head, path, print, width: 12, read: (cell) => readNumberCell(cell, bounds) }
}

export function readNumberCell(cell: Cell, { min = -1e9, max = 1e9, whole }: Bounds): Reading {
  const words = normalCell(cell)
  if (words === '') return value(undefined)
  const typed = typeof cell === 'string' ? readNumber(cell) : undefined
  const number = typeof cell === 'number' ? cell : typed?.rest === '' ? typed.value : undefined
  if (number === undefined || !Number.isFinite(number)) return { kind: 'problem', code: 'notNumber', words }
  if (number < min || number > max || (whole && !Number.isInteger(number)))
    return { kind: 'problem', code: 'outside', words: `${min} – ${max}` }
  return value(number + 0)
}

export interface Option {
  readonly value: Json
  readonly label: BothLanguages
}

export function choiceColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  options: readonly Option[],
  choose: (record: R) => Json | undefined,
): Column<R> {
  return {
    head,
    path,
    width: 16,
    print: (record, { language }) => options.find((option) => option.value === choose(record))?.label[language],
    read: (cell, context) => readChoice(cell, options, context),
  }
}

/** By its words in either language, or as the board's file writes it. */
export function readChoice(cell: Cell, options: readonly Option[], { language }: SheetContext): Reading {
  const words = normalCell(cell).toLowerCase()
  if (words === '') return value(undefined)
  const found = options.find(({ value: each, label }) =>
    [String(each), label.en, label.ar].some((name) => name.toLowerCase() === words),
  )
  if (found) return value(found.value)
  return { kind: 'problem', code: 'notChoice', words: options.map(({ label }) => label[language]).join(' · ') }
}

export function choicesColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  options: readonly Option[],
  chosen: (record: R) => readonly Json[],
): Column<R> {
  return {
    head,
    path,
    width: 22,
    print: (record, { language }) =>
      chosen(record)
        .map((each) => options.find((option) => option.value === each)?.label[language] ?? String(each))
        .join('; '),
    read: (cell, context) => readEach(listed(normalCell(cell)), (part) => readChoice(part, options, context)),
  }
}

function readEach(words: readonly string[], readPart: (part: string) => Reading): Reading {
  const parts = words.map(readPart)
  const fault = parts.find((part) => part.kind === 'problem')
  return (
    fault ?? value(parts.flatMap((part) => (part.kind === 'value' && part.value !== undefined ? [part.value] : [])))
  )
}

export function tagsColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  tags: (record: R) => readonly string[],
): Column<R> {
  return {
    head,
    path,
    width: 22,
    print: (record) => tags(record).join('; '),
    read: (cell, { board }, record) => value(listed(normalCell(cell), saidBy(record, tags), tagsOf(board))),
  }
}

/** A new row says nothing yet. */
function saidBy<R>(record: R, of: (record: R) => readonly string[] | undefined): readonly string[] {
  return of(record) ?? []
}

const knownTags = new WeakMap<Board, readonly string[]>()

/** Every tag that stands on the board. */
function tagsOf(board: Board): readonly string[] {
  const all = knownTags.get(board) ?? [...new Set(Object.values(board.cards).flatMap((card) => card.tags))]
  knownTags.set(board, all)
  return all
}

/** Another record, by its name. */
export function nameColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  records: NamedRecords,
  id: (record: R) => string | undefined,
): Column<R> {
  return {
    head,
    path,
    width: 22,
    print: (record, { names }) => names.label(records, id(record)),
    read: (cell, { names }) => readName(cell, records, names),
  }
}

function readName(cell: Cell, records: NamedRecords, names: Names): Reading {
  const words = normalCell(cell)
  if (words === '') return value(undefined)
  const found = names.find(records, words)
  if (found.kind === 'one') return value(found.id)
  return { kind: 'problem', code: found.kind === 'none' ? 'unknownName' : 'severalNames', words }
}

export function namesColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  records: NamedRecords,
  ids: (record: R) => readonly string[],
): Column<R> {
  return {
    head,
    path,
    width: 22,
    print: (record, { names }) =>
      ids(record)
        .map((id) => names.label(records, id) ?? id)
        .join('; '),
    read: (cell, { names }, record) => {
      const own = saidBy(record, ids).map((id) => names.label(records, id) ?? id)
      return readEach(listed(normalCell(cell), own, names.tearable(records)), (part) => readName(part, records, names))
    },
  }
}

export function addressColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  address: (record: R) => string | undefined,
): Column<R> {
  return {
    head,
    path,
    width: 24,
    print: address,
    read: (cell) => {
      const words = normalCell(cell)
      if (words === '') return value(undefined)
      return safeUrl(words) ? value(words) : { kind: 'problem', code: 'notAddress', words }
    },
  }
}

/** A calendar date, written as text that can be read in one way only; a cell that became a date is taken too. */
export function readDate(cell: Cell): Reading {
  const words = normalCell(cell)
  if (words === '') return value(undefined)
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(words))
  return isDate ? value(words) : { kind: 'problem', code: 'notDate', words }
}

/** Shown only. */
export function shownColumn<R>(head: BothLanguages, print: Column<R>['print'], width = 24): Column<R> {
  return { head, print, width }
}

export function idColumn<R extends { readonly id: string }>(head: BothLanguages): Column<R> {
  return { head, width: 14, role: 'id', print: ({ id }) => id }
}

export function placeColumn<R>(head: BothLanguages, place: Column<R>['print']): Column<R> {
  return { head, width: 8, role: 'place', print: place, read: (cell) => readNumberCell(cell, { min: 0, max: 1e6 }) }
}
