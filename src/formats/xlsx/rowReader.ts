import { dirOf } from '../../base/direction'
import type { NewId } from '../../base/ids'
import { isObject, sameJson } from '../../base/json'
import { type Language, type Text, textIn } from '../../base/text'
import { type Cell, isFault, normalCell, plainValue, sameCell } from './cell'
import type { Column, SheetContext } from './column'
import type { FieldEdit, WorkbookEdit, WorkbookNote, WorkbookProblem } from './edits'
import type { FoundName, NamedRecords, Names } from './names'
import { valueAt, withValue } from './paths'
import { type Placed, placesOf, type SheetColumns } from './placedColumns'
import { ID_KINDS, REFERENCES, type RecordSheet, type SheetRecords } from './recordSheet'

type Row = { readonly id: string }

export interface RowReader {
  readonly edits: WorkbookEdit[]
  readonly problems: WorkbookProblem[]
  readonly notes: WorkbookNote[]
  readonly found: { readonly cards: string[]; readonly links: string[] }
  /** Reads a sheet; those that are named by others come first. */
  readonly read: (sheet: RecordSheet, cells: SheetCellsIn) => void
  /** Draws the last conclusions, when all sheets are read. */
  readonly finish: () => void
}

interface SheetCellsIn {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Compares the rows of a workbook with the board it was made of. */
export function createRowReader(context: SheetContext, newId: NewId): RowReader {
  const edits: WorkbookEdit[] = []
  const problems: WorkbookProblem[] = []
  const notes: WorkbookNote[] = []
  const found = { cards: [] as string[], links: [] as string[] }
  const gone = new Map<SheetRecords, Set<string>>()
  const links: { readonly record: Row; readonly row: number; readonly sheet: string }[] = []
  const { language, board } = context
  const open: SheetContext = { ...context, names: openNames(context.names, newId, edits) }

  function read(sheet: RecordSheet, { name, rows }: SheetCellsIn): void {
    const columns = sheet.columns(board, context)
    const [head = [], ...body] = rows
    const places = placesOf(head, columns)
    for (const [at, cell] of head.entries())
      if (cell !== null && !places.some(({ index }) => index === at))
        notes.push({ code: 'columnUnknown', sheet: name, column: normalCell(cell) })
    const idAt = places.find(({ column }) => column.role === 'id')?.index
    if (idAt === undefined) {
      problems.push({ code: 'noIds', sheet: name })
      return
    }
    const own = new Map(sheet.rows(board, context).map((record) => [record.id, record]))
    const seen = new Set<string>()
    // Where something came with this sheet, what is gone from it must be known before its rows are judged.
    const written = new Set(body.map((cells) => normalCell(cells[idAt] ?? null)))
    if (!sheet.isView) gone.set(sheet.records, new Set([...own.keys()].filter((id) => !written.has(id))))
    for (const [index, cells] of body.entries()) {
      const id = normalCell(cells[idAt] ?? null)
      const place = { sheet: name, row: index + 2 }
      if (id === '') {
        if (places.some(({ index: at }) => normalCell(plainValue(cells[at])) !== ''))
          readNew(sheet, { columns, places }, cells, place)
        continue
      }
      const record = own.get(id)
      if (!record) problems.push({ ...place, code: 'idUnknown', words: id })
      else if (seen.has(id)) problems.push({ ...place, code: 'idTwice', words: id })
      else readKnown(sheet, record, places, cells, place)
      seen.add(id)
    }
    const missing = [...own.values()].filter(({ id }) => !seen.has(id) && !(sheet.isView && isGone(sheet, id)))
    if (sheet.isView && missing.length > 0) notes.push({ code: 'rowsMissing', sheet: name })
    for (const record of sheet.isView ? [] : missing) {
      edits.push({
        kind: 'remove',
        records: sheet.records,
        id: record.id,
        sheet: name,
        title: titleOf(record, language),
      })
    }
  }

  function readKnown(
    sheet: RecordSheet,
    base: Row,
    places: readonly Placed[],
    cells: readonly Cell[],
    at: Place,
  ): void {
    const fields: FieldEdit[] = []
    let record: Row = base
    let place: number | undefined
    for (const { column, index } of places) {
      const cell = cells[index] ?? null
      const printed = column.print(base, context)
      if (sameCell(cell, printed) || isFaulty(column, cell, at)) continue
      if (!column.read) {
        if (column.role !== 'id') notes.push({ code: 'shownIgnored', ...at, column: column.head[language] })
        continue
      }
      const value = readCell(column, cell, record, at)
      if (value === undefined) continue
      if (column.role === 'place') place = typeof value.json === 'number' ? value.json : undefined
      else if (column.path) {
        fields.push({
          path: column.path,
          column: column.head[language],
          before: valueAt(base, column.path),
          after: value.json,
          words: { before: normalCell(printed), after: normalCell(cell) },
        })
        record = changed(record, column.path, value.json)
      }
    }
    if (sheet.isView && !settleTwice(sheet, base.id, fields, at)) return
    if (sheet.records === 'cards' && !sheet.isView) found.cards.push(base.id)
    if (sheet.records === 'links') found.links.push(base.id)
    if (!settleEnds(sheet, record, at, fields.length > 0)) return
    if (fields.length === 0 && place === undefined) return
    const title = titleOf(base, language) || titleOf(record, language)
    edits.push({
      ...{ kind: 'change', records: sheet.records, id: base.id, ...at, title, fields },
      ...(place === undefined ? {} : { place }),
    })
    context.names.add(namedAs(sheet.records), base.id, nameOf(record))
  }

  function isGone({ records }: RecordSheet, id: string): boolean {
    return gone.get(records)?.has(id) ?? false
  }

  /** What the record's own sheet says as well is taken once, and must not be something else. */
  function settleTwice(sheet: RecordSheet, id: string, fields: FieldEdit[], at: Place): boolean {
    if (isGone(sheet, id) && fields.length > 0)
      problems.push({ ...at, code: 'gone', words: titleOfId(sheet.records, id) })
    if (isGone(sheet, id)) return false
    const said = edits.flatMap((edit) => (edit.kind === 'change' && edit.id === id ? edit.fields : []))
    for (const field of [...fields]) {
      const other = said.find(({ path }) => sameJson([...path], [...field.path]))
      if (!other) continue
      fields.splice(fields.indexOf(field), 1)
      if (!sameJson(other.after, field.after))
        problems.push({ ...at, column: field.column, code: 'saidTwice', words: other.words.after })
    }
    return true
  }

  function readNew(sheet: RecordSheet, { columns, places }: SheetColumns, cells: readonly Cell[], at: Place): void {
    if (!sheet.takesNew) {
      problems.push({ ...at, code: 'noNewRows' })
      return
    }
    const before = problems.length
    const fields: FieldEdit[] = []
    let record: Row = { id: newId(ID_KINDS[sheet.records]) }
    let place: number | undefined
    for (const { column, index } of places) {
      const found = cells[index] ?? null
      const cell = isFaulty(column, found, at) ? null : found
      if (!column.read || (normalCell(cell) === '' && !column.needed)) continue
      const value = readCell(column, cell, record, at)
      if (value === undefined || value.json === undefined) continue
      if (column.role === 'place') place = typeof value.json === 'number' ? value.json : undefined
      else if (column.path) {
        const words = { before: '', after: normalCell(cell) }
        fields.push({ path: column.path, column: column.head[language], before: undefined, after: value.json, words })
        record = changed(record, column.path, value.json)
      }
    }
    for (const column of columns)
      if (column.needed && !places.some((each) => each.column.head.en === column.head.en) && !isDefaulted(column))
        problems.push({ ...at, code: 'needed', column: column.head[language] })
    if (problems.length > before || !settleEnds(sheet, record, at, true)) return
    edits.push({
      ...{ kind: 'add', records: sheet.records, id: record.id, ...at, title: titleOf(record, language), fields },
      ...(place === undefined ? {} : { place }),
    })
    context.names.add(namedAs(sheet.records), record.id, nameOf(record))
  }

  /** What a formula that failed shows is no value, and changes nothing. */
  function isFaulty(column: Column<Row>, cell: Cell, at: Place): boolean {
    if (!isFault(cell)) return false
    notes.push({ code: 'cellFault', ...at, column: column.head[language] })
    return true
  }

  function readCell(column: Column<Row>, cell: Cell, record: Row, at: Place) {
    const reading = column.read?.(cell, open, record)
    if (reading?.kind === 'problem') {
      const words = reading.words === undefined ? {} : { words: reading.words }
      problems.push({ ...at, column: column.head[language], code: reading.code, ...words })
      return undefined
    }
    if (reading?.value === undefined && column.needed && !isDefaulted(column)) {
      problems.push({ ...at, column: column.head[language], code: 'needed' })
      return undefined
    }
    return { json: reading?.value }
  }

  /** What a record lies in or leads to must be there. A link without an end goes with it. */
  function settleEnds(sheet: RecordSheet, record: Row, at: Place, isEdited: boolean): boolean {
    if (sheet.records === 'links') links.push({ record, ...at })
    for (const { field, records } of REFERENCES[sheet.records]) {
      const id = valueAt(record, [field])
      if (typeof id !== 'string' || !gone.get(records)?.has(id)) continue
      if (sheet.records === 'links' && !isEdited) {
        edits.push({ kind: 'remove', records: 'links', id: record.id, ...at, title: titleOf(record, language) })
        links.pop()
      } else problems.push({ ...at, code: 'gone', words: titleOfId(records, id) })
      return false
    }
    return true
  }

  function titleOfId(records: SheetRecords, id: string): string {
    const all: Readonly<Record<string, Row>> = board[records]
    const record = all[id]
    return record ? titleOf(record, language) : id
  }

  function finish(): void {
    const twins = new Set<string>()
    for (const { record, sheet, row } of links) {
      const [from, to, kind] = ['from', 'to', 'kind'].map((name) => valueAt(record, [name]))
      const key = JSON.stringify([from, to, kind ?? 'flow'])
      const isTouched = edits.some((edit) => edit.records === 'links' && edit.id === record.id)
      if (from === to) problems.push({ sheet, row, code: 'linkToItself' })
      else if (twins.has(key) && isTouched) problems.push({ sheet, row, code: 'linkTwice' })
      twins.add(key)
    }
  }

  return { edits, problems, notes, found, read, finish }
}

type Place = { readonly sheet: string; readonly row: number }

/** Evidence and the kind of a link stand for themselves when nothing is said. */
function isDefaulted({ path = [] }: Column<Row>): boolean {
  return path[0] === 'evidence' || path[0] === 'kind'
}

function changed(record: Row, path: readonly string[], value: Parameters<typeof withValue>[2]): Row {
  return { ...withValue({ ...record }, path, value), id: record.id }
}

function nameOf(record: object): Text {
  const { name, text }: { readonly name?: unknown; readonly text?: unknown } = record
  const own = name ?? text
  if (!isObject(own)) return {}
  const { en, ar } = own
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof ar === 'string' ? { ar } : {}) }
}

function titleOf(record: Row, language: Language): string {
  return textIn(nameOf(record), language) || record.id
}

/** Links and measures are named by nobody. */
function namedAs(records: SheetRecords): NamedRecords {
  return records === 'links' || records === 'measures' ? 'cards' : records
}

/** Owners and channels that nobody has named before are taken in. */
function openNames(names: Names, newId: NewId, edits: WorkbookEdit[]): Names {
  return {
    ...names,
    find: (records, words): FoundName => {
      const known = names.find(records, words)
      if (known.kind !== 'none' || (records !== 'actors' && records !== 'channels')) return known
      const id = newId(records === 'actors' ? 'actor' : 'channel')
      const side = dirOf(words, 'ltr') === 'rtl' ? 'ar' : 'en'
      names.add(records, id, { [side]: words })
      const field = { path: ['name', side], column: '', before: undefined, after: words }
      edits.unshift({
        ...{ kind: 'add', records, id, sheet: '', title: words },
        fields: [{ ...field, words: { before: '', after: words } }],
      })
      return { kind: 'one', id }
    },
  }
}
