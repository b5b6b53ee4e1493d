/**
 * Changes to some fields of a record. `undefined` takes the field away; only fields that may be absent accept it.
 */
export type Change<T> = { readonly [K in keyof T]?: T[K] | (undefined extends T[K] ? undefined : never) }

/** Writes the changed fields into a draft; equal values are left alone so that nothing is logged for them. */
export function writeFields(target: object, change: object): void {
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) Reflect.deleteProperty(target, name)
    else if (!isSame(Reflect.get(target, name), value)) Reflect.set(target, name, value)
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
