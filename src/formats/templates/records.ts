import { brandId, type Id, type IdKind } from '../../base/ids'
import { keysBetween } from '../../base/orderKey'
import type { RawTemplate } from './rawTemplate'

/** The id of a template's record: its own name in the file behind the prefix of its kind. */
export function named<K extends IdKind>(kind: K, id: string): Id<K> {
  return brandId(kind, `${kind}_${id}`)
}

export function byId<T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<T['id'], T>> {
  // The keys are the records' own branded ids, which Object.fromEntries forgets.
  return Object.fromEntries(records.map((record) => [record.id, record])) as Record<T['id'], T>
}

/** Without the fields that nobody has said anything about. */
export function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

/** The items with order keys, as they stand. */
export function inOrder<T>(items: readonly T[]): (T & { readonly order: string })[] {
  const keys = keysBetween(undefined, undefined, items.length)
  return items.map((item, index) => ({ ...item, order: keys[index] ?? '' }))
}

/** The last period anybody was asked in; empty where nobody was. */
export function latestPeriod({ surveys }: RawTemplate): string {
  return (
    surveys
      .map((survey) => survey.dims.period)
      .sort()
      .at(-1) ?? ''
  )
}
