import * as v from 'valibot'
import { holds } from '../../base/json'
import type { FieldSpec, RecordSpec } from './fields'
import type { ParseNote } from './notes'

type Raw = Readonly<Record<string, unknown>>

/**
 * Reads one record. Total: bad optional fields are left out, bad filled fields get their fallback, both with a note;
 * undefined (with a note) when a needed field is bad. Unknown fields are kept.
 */
export function readRecord<T>(spec: RecordSpec<T>, raw: Raw, path: string, notes: ParseNote[]): T | undefined {
  const read: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(raw)) if (!holds(spec.fields, key)) read[key] = value
  for (const [name, field] of fieldsOf(spec)) {
    const value = raw[name]
    const absent = value === undefined || value === null
    const answer = absent ? undefined : v.safeParse(field.schema, value)
    if (answer?.success) {
      read[name] = answer.output
      if (isCut(value, answer.output)) notes.push({ code: 'textCut', path: `${path}.${name}` })
      continue
    }
    if (field.presence === 'needed') {
      notes.push({ code: 'recordLeftOut', path: `${path}.${name}` })
      return undefined
    }
    if (!absent) notes.push({ code: 'badValue', path: `${path}.${name}` })
    if (field.presence === 'filled') read[name] = field.fallback
  }
  return read as T
}

const listed = new WeakMap<object, readonly (readonly [name: string, field: FieldSpec])[]>()

/** Listed once for each kind of record, not for each record. */
function fieldsOf({ fields }: RecordSpec<unknown>): readonly (readonly [name: string, field: FieldSpec])[] {
  const known = listed.get(fields) ?? Object.entries(fields)
  listed.set(fields, known)
  return known
}

function isCut(before: unknown, after: unknown): boolean {
  if (typeof before === 'string') return textLength(after) < before.length
  return (
    typeof before === 'object' &&
    before !== null &&
    'text' in before === false &&
    textLength(after) < textLength(before)
  )
}

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 0
  const { en, ar } = value as { en?: unknown; ar?: unknown }
  return (typeof en === 'string' ? en.length : 0) + (typeof ar === 'string' ? ar.length : 0)
}
