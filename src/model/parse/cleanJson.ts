import { fail, ok, type Result } from '../../base/result'
import type { ParseNote, ParseProblem } from './notes'

/** Objects in objects that any board needs, with room to spare. */
export const DEPTH_LIMIT = 64
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** A copy of parsed JSON without names that could reach Object.prototype, refused when nested absurdly deep. */
export function cleanJson(value: unknown): Result<{ value: unknown; notes: ParseNote[] }, ParseProblem> {
  const notes: ParseNote[] = []
  // Names from the top to what is looked at; put together only for a note.
  const names: (string | number)[] = []
  let tooDeep = false
  function clean(item: unknown): unknown {
    if (typeof item === 'string' || typeof item === 'boolean') return item
    // −0 is written as 0 and would come back as another value.
    if (typeof item === 'number') return Number.isFinite(item) ? item + 0 : null
    if (typeof item !== 'object' || item === null) return null
    if (names.length > DEPTH_LIMIT) {
      tooDeep = true
      return null
    }
    if (Array.isArray(item)) return item.map((each, index) => inside(index, each))
    const copy: Record<string, unknown> = {}
    for (const key of Object.keys(item)) {
      const each: unknown = Reflect.get(item, key)
      if (FORBIDDEN.has(key)) notes.push({ code: 'forbiddenName', path: pathOf([...names, key]) })
      else if (each !== undefined) copy[key] = inside(key, each)
    }
    return copy
  }
  function inside(name: string | number, item: unknown): unknown {
    names.push(name)
    const cleaned = clean(item)
    names.pop()
    return cleaned
  }
  const cleaned = clean(value)
  return tooDeep ? fail({ kind: 'tooDeep', limit: DEPTH_LIMIT }) : ok({ value: cleaned, notes })
}

/** `cards.card_1.channels[2]` */
function pathOf(names: readonly (string | number)[]): string {
  return names.reduce<string>(
    (path, name) => (typeof name === 'number' ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`),
    '',
  )
}
