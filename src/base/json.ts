export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True when the map holds this key itself: `in` would also find `toString` of every object. */
export function holds(map: object, key: string): boolean {
  return Object.hasOwn(map, key)
}

/** True when both say the same, whatever the order of their keys. A field that is undefined is not there. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => sameJson(each, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const names = (object: Readonly<Record<string, unknown>>) =>
    Object.keys(object).filter((name) => object[name] !== undefined)
  const own = names(a)
  return own.length === names(b).length && own.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
}
