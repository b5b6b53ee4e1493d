import * as v from 'valibot'
import { isUsableId } from '../../base/ids'
import { isObject } from '../../base/json'
import { fail, ok, type Result } from '../../base/result'
import { LANGUAGES } from '../../base/text'
import { type Board, RECORDS_NAMES, type RecordsName, SCHEMA_VERSION, VERSION_LIMIT } from '../board'
import { migrate } from '../migrations'
import { RECORD_SPECS } from '../records'
import { READINGS } from '../records/lane'
import { cleanJson } from './cleanJson'
import { type FieldSpec, field, idOf, optional, type RecordSpec, textField } from './fields'
import type { ParseNote, ParseProblem } from './notes'
import { readRecord } from './readRecord'
import { settleReferences } from './settleReferences'

/** Cards one board may hold. */
export const CARD_LIMIT = 20_000

/** Characters of the text a board was made from; a longer one is not kept. */
export const SOURCE_LIMIT = 200_000

export interface ParsedBoard {
  readonly board: Board
  /** What could not be taken as it stood. Empty for a sound file. */
  readonly notes: readonly ParseNote[]
}

const date = v.pipe(v.string(), v.isoDate(), v.check(isInTheCalendar))

/** `2026-02-30` has the form of a date and is none. */
function isInTheCalendar(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const boardFields: Readonly<Record<string, FieldSpec>> = {
  schemaVersion: field(v.literal(SCHEMA_VERSION), SCHEMA_VERSION),
  id: idOf('board'),
  kind: field(v.picklist(READINGS), 'journey'),
  state: field(v.picklist(['current', 'future', 'ideal']), 'current'),
  status: field(v.picklist(['draft', 'reviewed', 'agreed']), 'draft'),
  title: field(textField, {}),
  summary: optional(textField),
  scenario: optional(textField),
  scope: optional(textField),
  baseLanguage: field(v.picklist(LANGUAGES), 'en'),
  direction: field(v.picklist(['auto', 'ltr', 'rtl']), 'auto'),
  digits: field(v.picklist(['latn', 'arab']), 'latn'),
  owner: optional(textField),
  version: optional(v.pipe(v.string(), v.maxLength(VERSION_LIMIT))),
  startDate: optional(date),
  reviewDate: optional(date),
  createdAt: field(v.pipe(v.string(), v.minLength(10)), '1970-01-01T00:00:00.000Z'),
  provenance: optional(v.string()),
  sources: optional(v.array(v.union([v.string(), textField]))),
  source: optional(
    v.looseObject({ format: v.pipe(v.string(), v.maxLength(40)), text: v.pipe(v.string(), v.maxLength(SOURCE_LIMIT)) }),
  ),
}

/**
 * Reads a board from any JSON. Total: an answer for whatever is given, never a throw. What can be kept is kept, and a note
 * says what was not. The result fulfils every rule of `checkBoard`.
 */
export function parseBoard(input: unknown): Result<ParsedBoard, ParseProblem> {
  const cleaned = cleanJson(input)
  if (!cleaned.ok) return cleaned
  if (!isObject(cleaned.value.value)) return fail({ kind: 'notABoard', path: '' })
  const migrated = migrate(cleaned.value.value)
  if (!migrated.ok) return migrated
  const raw = migrated.value
  const missing = (['stages', 'steps', 'lanes', 'cards'] as const).find((name) => !isObject(raw[name]))
  if (missing) return fail({ kind: 'notABoard', path: missing })
  const cards = Object.keys(isObject(raw.cards) ? raw.cards : {}).length
  if (cards > CARD_LIMIT) return fail({ kind: 'tooMany', found: cards, limit: CARD_LIMIT })

  const notes = [...cleaned.value.notes]
  const top = readRecord<Board>({ fields: boardFields }, raw, 'board', notes)
  if (!top) return fail({ kind: 'notABoard', path: 'id' })
  const records: Partial<Record<RecordsName, unknown>> = {}
  for (const name of RECORDS_NAMES) records[name] = readRecords(RECORD_SPECS[name], name, raw[name], notes)
  return ok({ board: settleReferences({ ...top, ...records } as Board, notes), notes })
}

function readRecords(
  spec: RecordSpec<unknown>,
  name: RecordsName,
  raw: unknown,
  notes: ParseNote[],
): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  if (raw === undefined) return read
  if (!isObject(raw)) {
    notes.push({ code: 'badValue', path: name })
    return read
  }
  for (const [id, item] of Object.entries(raw)) {
    const path = `${name}.${id.slice(0, 40)}`
    if (!isUsableId(id) || !isObject(item)) {
      notes.push({ code: isObject(item) ? 'badId' : 'recordLeftOut', path })
      continue
    }
    // The key is the record's name; an `id` inside that says otherwise is put right.
    if (item.id !== undefined && item.id !== id) notes.push({ code: 'badId', path })
    const record = readRecord(spec, { ...item, id }, path, notes)
    if (record) read[id] = record
  }
  return read
}
