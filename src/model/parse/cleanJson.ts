import { fail, ok, type Result } from '../../base/result'
import type { ParseNote, ParseProblem } from './notes'

/** Objects in objects that any board needs, with room to spare. */
export const DEPTH_LIMIT = 64
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** A copy of parsed JSON without names that could reach Object.prototype, refused when nested absurdly deep. */
export function cleanJson(value: unknown): Result<{ value: unknown; notes: ParseNote[] }, ParseProblem> {
  const notes: ParseNote[] = []
  let tooDeep = false
  function clean(item: unknown, path: string, depth: number): unknown {
    if (depth > DEPTH_LIMIT) {
      tooDeep = true
      return null
    }
    if (Array.isArray(item)) return item.map((each, index) => clean(each, `${path}[${index}]`, depth + 1))
    // −0 is written as 0 and would come back as another value.
    if (typeof item === 'number') return Number.isFinite(item) ? item + 0 : null
    if (typeof item === 'string' || typeof item === 'boolean') return item
    if (typeof item !== 'object' || item === null) return null
    const copy: Record<string, unknown> = {}
    for (const [key, each] of Object.entries(item)) {
      const here = path === '' ? key : `${path}.${key}`
      if (FORBIDDEN.has(key)) notes.push({ code: 'forbiddenName', path: here })
      else if (each !== undefined) copy[key] = clean(each, here, depth + 1)
    }
    return copy
  }
  const cleaned = clean(value, '', 0)
  return tooDeep ? fail({ kind: 'tooDeep', limit: DEPTH_LIMIT }) : ok({ value: cleaned, notes })
}
