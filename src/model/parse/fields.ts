import * as v from 'valibot'
import { dirOf } from '../../base/direction'
import type { IdKind } from '../../base/ids'
import { isUsableId } from '../../base/ids'
import { isObject } from '../../base/json'
import { isOrderKey } from '../../base/orderKey'

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

const plain = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, TEXT_LIMIT).toWellFormed()),
)

function withoutNull(text: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== null))
}

/** Text in both languages; a bare string is taken for the language it is written in. */
export const textField = v.union([
  // A list is an object too.
  // Other tools write null for "not translated"; the other language must not go with it.
  v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isObject),
    v.transform(withoutNull),
    v.looseObject({ en: v.exactOptional(plain), ar: v.exactOptional(plain) }),
  ),
  v.pipe(
    plain,
    v.transform((text) => (dirOf(text, 'ltr') === 'rtl' ? { ar: text } : { en: text })),
  ),
])

export const textList = v.array(textField)

export const minutes = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))

export const dataField: FieldSpec = {
  presence: 'filled',
  schema: v.custom<Record<string, unknown>>(isObject),
  fallback: {},
}
