import * as v from 'valibot'
import { dirOf } from '../../base/direction'
import type { IdKind } from '../../base/ids'
import { isUsableId } from '../../base/ids'
import { isObject } from '../../base/json'
import { isOrderKey } from '../../base/orderKey'
import { LANGUAGES } from '../../base/text'

/**
 * How one field of a record is read.
 * `needed`: without it the record means nothing and is left out · `filled`: a fallback stands in · `optional`: left out when absent or bad.
 */
export type FieldSpec =
  | { readonly presence: 'needed'; readonly schema: v.GenericSchema }
  | { readonly presence: 'filled'; readonly schema: v.GenericSchema; readonly fallback: unknown }
  | { readonly presence: 'optional'; readonly schema: v.GenericSchema }

/** How a record is read: a field spec for each known field. Fields not named here are kept as they are. */
export interface RecordSpec<T> {
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** Never set; ties the spec to its record type. */
  readonly of?: T
}

/** `recordOf<Card>()({...})` makes the compiler ask for a spec of every field of Card. */
export function recordOf<T>() {
  return (fields: { readonly [K in keyof T]-?: FieldSpec }): RecordSpec<T> => ({ fields })
}

export function field(schema: v.GenericSchema, fallback: unknown): FieldSpec {
  return { presence: 'filled', schema, fallback }
}

export function optional(schema: v.GenericSchema): FieldSpec {
  return { presence: 'optional', schema }
}

const idSchema = v.pipe(
  v.string(),
  v.check((text: string) => isUsableId(text)),
)

/** The record's own id. It is set from the key it stands under, so a wrong one does no harm. */
export function idOf(_kind: IdKind): FieldSpec {
  return { presence: 'needed', schema: idSchema }
}

/** An id of another record, without which this one has no place. That it exists is checked for the whole board. */
export function refTo(_kind: IdKind): FieldSpec {
  return { presence: 'needed', schema: idSchema }
}

export const orderField: FieldSpec = {
  presence: 'filled',
  schema: v.pipe(
    v.string(),
    v.check((text: string) => isOrderKey(text)),
  ),
  fallback: 'a0',
}

/** Characters one text may have. */
export const TEXT_LIMIT = 20_000

function plain(text: string): string {
  return (text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text).toWellFormed()
}

/** Undefined for what is no text. */
function readText(raw: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof raw === 'string') {
    const text = plain(raw)
    return dirOf(text, 'ltr') === 'rtl' ? { ar: text } : { en: text }
  }
  if (!isObject(raw)) return undefined
  const read: Record<string, unknown> = {}
  for (const name of LANGUAGES) {
    const text = raw[name]
    // Other tools write null for "not translated"; the other language must not go with it.
    if (text === undefined || text === null) continue
    if (typeof text !== 'string') return undefined
    read[name] = plain(text)
  }
  for (const name of Object.keys(raw)) if (!(name in read) && raw[name] !== null) read[name] = raw[name]
  return read
}

/** Text in both languages; a bare string is taken for the language it is written in. Boards have thousands: read without detours. */
export const textField = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const text = readText(dataset.value)
    if (text) return text
    addIssue()
    return NEVER
  }),
)

export const textList = v.array(textField)

export const minutes = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))

export const dataField: FieldSpec = {
  presence: 'filled',
  schema: v.custom<Record<string, unknown>>(isObject),
  fallback: {},
}
