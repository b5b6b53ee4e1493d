/** Remembers the last answer for each name, and gives it again while every part of the key is the same object. */
export interface Memo<T> {
  readonly get: (name: string, key: readonly unknown[], make: () => T) => T
  /** The answer given last for a name. */
  readonly last: (name: string) => T | undefined
  /** Forgets the names that are not among these. */
  readonly keepOnly: (names: ReadonlySet<string>) => void
}

export function createMemo<T>(): Memo<T> {
  const known = new Map<string, { key: readonly unknown[]; value: T }>()
  return {
    get: (name, key, make) => {
      const last = known.get(name)
      if (last && sameItems(last.key, key)) return last.value
      const value = make()
      known.set(name, { key, value })
      return value
    },
    last: (name) => known.get(name)?.value,
    keepOnly: (names) => {
      for (const name of known.keys()) if (!names.has(name)) known.delete(name)
    },
  }
}

export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}
