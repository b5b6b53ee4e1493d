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
