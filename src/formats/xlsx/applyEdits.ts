import { isObject, sameJson } from '../../base/json'
import { keyAt, sortedByOrder } from '../../base/orderKey'
import type { Board } from '../../model/board'
import { settleReferences } from '../../model/parse/settleReferences'
import type { EditedPlace, FieldEdit, WorkbookEdit } from './edits'
import { valueAt, withValue } from './paths'
import { REFERENCES, SHEET_RECORDS, type SheetRecords } from './recordSheet'
import { RECORD_SHEETS } from './recordSheets'

/** Where the board has gone its own way since the workbook was made. */
export type WorkbookConflict = EditedPlace &
  (
    | { /** Changed here as well: the workbook's value is taken. */ readonly kind: 'both'; readonly field: FieldEdit }
    /** No longer here: nothing is done. */
    | { readonly kind: 'gone' }
    /** What it is to lie in, or to lead to, is no longer here: nothing is done. */
    | { readonly kind: 'targetGone'; readonly field: FieldEdit }
  )

export interface AppliedEdits {
  readonly board: Board
  readonly conflicts: readonly WorkbookConflict[]
}

type Plain = Readonly<Record<string, unknown>> & { readonly id: string }
type Maps = Record<string, Record<string, Plain>>

/** The board with what was changed in a workbook. It may be newer than the workbook: only what was edited is written. */
export function applyEdits(board: Board, edits: readonly WorkbookEdit[]): AppliedEdits {
  const maps: Maps = {}
  const conflicts: WorkbookConflict[] = []
  const mapOf = (records: string): Record<string, Plain> => {
    maps[records] ??= { ...recordsOf(board, records) }
    return maps[records]
  }
  const placed: { readonly records: SheetRecords; readonly id: string; readonly place: number | undefined }[] = []
  for (const edit of edits) {
    const all = mapOf(edit.records)
    const here = Object.hasOwn(all, edit.id) ? all[edit.id] : undefined
    if (edit.kind === 'remove') {
      delete all[edit.id]
      continue
    }
    if (edit.kind === 'change' && !here) {
      conflicts.push({ ...placeOf(edit), kind: 'gone' })
      continue
    }
    const lost = edit.fields.filter((field) => !leadsSomewhere(edit.records, field, mapOf))
    for (const field of lost) conflicts.push({ ...placeOf(edit), kind: 'targetGone', field })
    if (edit.kind === 'add' && lost.length > 0) continue
    let record: Plain = here ?? { ...blankOf(edit.records), id: edit.id }
    const before = record
    for (const field of edit.fields.filter((each) => !lost.includes(each))) {
      const value = valueAt(record, field.path)
      if (here && !sameJson(value, field.before) && !sameJson(value, field.after))
        conflicts.push({ ...placeOf(edit), kind: 'both', field })
      record = { ...withValue(record, field.path, field.after), id: record.id }
    }
    all[edit.id] = settled(edit.records, record)
    const sheet = RECORD_SHEETS.find(({ records }) => records === edit.records)
    const moved = sheet && (edit.kind === 'add' || sheet.group(before) !== sheet.group(record))
    if (sheet && 'order' in record && (edit.place !== undefined || moved))
      placed.push({ records: sheet.records, id: edit.id, place: edit.place })
  }
  putInPlace(mapOf, placed)
  return { board: whole(board, maps), conflicts }
}

function placeOf({ records, id, sheet, row, title }: WorkbookEdit): EditedPlace {
  return { records, id, sheet, title, ...(row === undefined ? {} : { row }) }
}

function recordsOf(board: Board, records: string): Readonly<Record<string, Plain>> {
  const all: unknown = Object.entries(board).find(([name]) => name === records)?.[1]
  return isObject(all) ? (all as Readonly<Record<string, Plain>>) : {}
}

function leadsSomewhere(
  records: string,
  { path, after }: FieldEdit,
  mapOf: (records: string) => Record<string, Plain>,
): boolean {
  const own = SHEET_RECORDS.find((each) => each === records)
  const reference = own && REFERENCES[own].find(({ field }) => field === path[0])
  return !reference || (typeof after === 'string' && Object.hasOwn(mapOf(reference.records), after))
}

/** What a new record has when nothing is said of it. */
function blankOf(records: string): object {
  switch (records) {
    case 'cards':
      return {
        ...{ order: 'a0', text: {}, evidence: 'assumption' },
        ...{ channels: [], flags: [], tags: [], pictures: [] },
        data: {},
      }
    case 'personas':
      return { ...{ order: 'a0', name: {}, evidence: 'assumption' }, needs: [], expectations: [], fears: [] }
    case 'lanes':
      return { order: 'a0', name: {}, readings: ['journey', 'blueprint'] }
    case 'links':
      return { kind: 'flow' }
    case 'actors':
      return { kind: 'employee', name: {} }
    case 'channels':
      return { family: 'digital', name: {} }
    default:
      return { order: 'a0', name: {} }
  }
}

/** A cell that was emptied means what nothing said means. */
function settled(records: string, record: Plain): Plain {
  const blank: Readonly<Record<string, unknown>> = { ...blankOf(records) }
  const missing = Object.entries(blank).filter(([name]) => record[name] === undefined)
  return missing.length === 0 ? record : { ...record, ...Object.fromEntries(missing) }
}

/** Numbers of places, smallest first, each among the neighbours that stay where they are. */
function putInPlace(
  mapOf: (records: string) => Record<string, Plain>,
  placed: readonly { readonly records: SheetRecords; readonly id: string; readonly place: number | undefined }[],
): void {
  for (const sheet of RECORD_SHEETS) {
    const all = mapOf(sheet.records)
    const own = placed.filter(({ records, id }) => records === sheet.records && Object.hasOwn(all, id))
    const waiting = new Set(own.map(({ id }) => id))
    const groups = new Map<string, Plain[]>()
    if (own.length === 0) continue
    for (const record of Object.values(all)) {
      const group = groups.get(sheet.group(record)) ?? []
      if (!waiting.has(record.id)) group.push(record)
      groups.set(sheet.group(record), group)
    }
    for (const [name, group] of groups)
      groups.set(
        name,
        sortedByOrder(group.map(orderedOf))
          .map(({ id }) => all[id])
          .filter((each) => each !== undefined),
      )
    const inTurn = own.toSorted((a, b) => (a.place ?? Number.MAX_VALUE) - (b.place ?? Number.MAX_VALUE))
    for (const { id, place } of inTurn) {
      const record = all[id]
      const group = record && groups.get(sheet.group(record))
      if (!record || !group) continue
      const at = Math.min(group.length, Math.max(0, Math.ceil(place ?? Number.MAX_SAFE_INTEGER) - 1))
      const put = { ...record, order: keyAt(group.map(orderedOf), at) }
      all[id] = put
      group.splice(at, 0, put)
    }
  }
}

function orderedOf(record: Plain): { readonly id: string; readonly order: string } {
  return { id: record.id, order: typeof record.order === 'string' ? record.order : 'a0' }
}

/** Answers, votes and links of what is gone go with it. */
function whole(board: Board, maps: Maps): Board {
  if (Object.keys(maps).length === 0) return board
  const next = { ...board, ...maps } as Board
  const votes = Object.fromEntries(
    Object.entries(next.votes).filter(
      ([, { card }]) => Object.hasOwn(next.cards, card) || !Object.hasOwn(board.cards, card),
    ),
  ) as Board['votes']
  return settleReferences({ ...next, votes }, [])
}
