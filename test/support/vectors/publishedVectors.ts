import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect } from 'vitest'

const vectorSchema = v.object({
  id: v.string(),
  fn: v.string(),
  input: v.unknown(),
  expected: v.record(v.string(), v.unknown()),
  tolerance: v.number(),
  source: v.string(),
})

export type Vector = v.InferOutput<typeof vectorSchema>

/** Inputs and results that were published, or computed once with another program. */
export function publishedVectors(): readonly Vector[] {
  const file = new URL('../../fixtures/vectors.json', import.meta.url)
  return v.parse(v.array(vectorSchema), JSON.parse(readFileSync(file, 'utf8')))
}

/** What the functions under test make of a vector's input, under the names the vector uses. */
export type Actual = Readonly<Record<string, unknown>>

/** Every expected value must be there and be met; a value that nobody computes is a failure, never skipped. */
export function expectVector(actual: Actual, vector: Vector): void {
  for (const [name, expected] of Object.entries(vector.expected)) {
    expect(actual, `${vector.id} computes ${name}`).toHaveProperty([name])
    expectWithin(actual[name], expected, vector.tolerance, `${vector.id} ${name}`)
  }
}

function expectWithin(actual: unknown, expected: unknown, tolerance: number, where: string): void {
  if (typeof expected === 'number') {
    expect(actual, where).toBeTypeOf('number')
    // A hair of floating point above the tolerance, so that a tolerance of 0 means equal and not bit-equal.
    expect(Math.abs(Number(actual) - expected), `${where}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      tolerance + 1e-9,
    )
  } else if (Array.isArray(expected)) {
    const list = v.parse(v.array(v.unknown()), actual)
    expect(list.length, where).toBe(expected.length)
    expected.forEach((item, place) => {
      expectWithin(list[place], item, tolerance, `${where}[${place}]`)
    })
  } else if (typeof expected === 'object' && expected !== null) {
    const found = v.parse(v.record(v.string(), v.unknown()), actual)
    expect(Object.keys(found).sort(), where).toEqual(Object.keys(expected).sort())
    for (const [name, inner] of Object.entries(expected))
      expectWithin(found[name], inner, tolerance, `${where}.${name}`)
  } else {
    expect(actual, where).toBe(expected)
  }
}
