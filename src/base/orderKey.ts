import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * Position among siblings: a string that sorts between its neighbours. Siblings with equal keys are told apart by id.
 * Never an array index, so that two windows can insert at once.
 */
export type OrderKey = string

export interface Ordered {
  readonly id: string
  readonly order: OrderKey
}

/** Byte order, as fractional-indexing needs it; never locale order. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function sortedByOrder<T extends Ordered>(records: Iterable<T>): T[] {
  return [...records].sort(byOrder)
}

/** True when fractional-indexing can make a key next to this one. */
export function isOrderKey(value: unknown): value is OrderKey {
  // The package trusts its digits: a key with any other letter in it would give keys that do not sort.
  if (typeof value !== 'string' || value.length > 400 || !/^[0-9A-Za-z]+$/.test(value)) return false
  try {
    generateKeyBetween(value, null)
    return true
  } catch {
    return false
  }
}

/**
 * A key strictly between two siblings; `undefined` is an open end.
 * Equal neighbours (two windows inserted at one place) leave no room between them: the new key goes after both.
 */
export function keyBetween(before: OrderKey | undefined, after: OrderKey | undefined): OrderKey {
  if (before !== undefined && after !== undefined && before >= after) return generateKeyBetween(before, null)
  return generateKeyBetween(before ?? null, after ?? null)
}

/** `count` keys between two siblings, in order. */
export function keysBetween(before: OrderKey | undefined, after: OrderKey | undefined, count: number): OrderKey[] {
  const open = before !== undefined && after !== undefined && before >= after
  return generateNKeysBetween(before ?? null, open ? null : (after ?? null), count)
}

/**
 * The key that puts a record at `index` among its siblings (already sorted, without the record itself).
 * An index past the end means the end.
 */
export function keyAt(siblings: readonly Ordered[], index: number): OrderKey {
  const at = Math.max(0, Math.min(index, siblings.length))
  return keyBetween(siblings[at - 1]?.order, siblings[at]?.order)
}
