import { isObject, type Json } from '../../base/json'

type Plain = Readonly<Record<string, unknown>>

export function valueAt(record: unknown, path: readonly string[]): Json | undefined {
  const found = path.reduce<unknown>(
    (here, name) => (isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined),
    record,
  )
  return found as Json | undefined
}

/** Fields that stay when nothing is left in them. */
const LASTING = new Set(['name', 'text', 'data'])

/** The record with one value set, or taken away. What is empty then goes with it, where it may be absent. */
export function withValue(record: Plain, path: readonly string[], value: Json | undefined): Plain {
  const [name, ...rest] = path
  if (name === undefined) return record
  const inner = rest.length === 0 ? value : withValue(innerOf(record[name]), rest, value)
  const isEmpty = isObject(inner) && Object.keys(inner).length === 0 && rest.length > 0 && !LASTING.has(name)
  if (inner !== undefined && !isEmpty) return { ...record, [name]: inner }
  const { [name]: _gone, ...others } = record
  return others
}

function innerOf(value: unknown): Plain {
  return isObject(value) ? value : {}
}
