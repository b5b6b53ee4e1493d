import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../src/base/json'
import { laneRegistry } from '../../../src/lanes'
import { cardOf, contextFor } from './drawing'

/** What other programs, older versions and people with a text editor may have put where a field stands. */
const anyValue = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.integer({ min: -20, max: 20 }),
  fc.double({ noNaN: true, min: -20, max: 20 }),
  fc.constantFrom('need', 'fear', 'quote', 'hinders', 'product', '2026-02-30', '2026-09-03', ''),
)

const fieldNames = laneRegistry.types.flatMap((type) => type.fields.map((field) => field.name))

const anyData: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.oneof(fc.constantFrom(...fieldNames), fc.string()),
  anyValue,
) as fc.Arbitrary<JsonObject>

describe.each(laneRegistry.types.map((type) => [type.id, type] as const))('the data of lane type %s', (_, type) => {
  it('is read from any JSON, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(anyData, (json) => {
        const once = type.parse(json)
        expect(type.parse(once)).toEqual(once)
        // What is not JSON would be lost in the file.
        expect(JSON.parse(JSON.stringify(once))).toEqual(once)
      }),
    )
  })

  it('starts blank as it would be read from nothing', () => {
    expect(type.blank()).toEqual(type.parse({}))
  })

  it('can be said in words and drawn, whatever was read', () => {
    const context = contextFor()
    fc.assert(
      fc.property(anyData, (json) => {
        const view = { card: cardOf({ data: json }), data: type.parse(json) }
        expect(typeof type.textOf(view, context)).toBe('string')
        const height = type.cardHeight(view, 166, context)
        expect(Number.isFinite(height)).toBe(true)
        expect(type.drawCard(view, { width: 166, height }, context).length).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('reading the data of a card', () => {
  const data = (id: string, json: JsonObject) => laneRegistry.typeOf(id).parse(json)

  it('keeps ratings inside their scale and leaves out what is not a number', () => {
    expect(data('pain', { severity: 9, frequency: 0, reach: 'high', cause: 'weather' })).toEqual({
      severity: 5,
      frequency: 1,
    })
  })

  it('takes a thought with a speaker for a quote, unless it says otherwise', () => {
    expect(data('thought', { speaker: 'Maryam' })).toMatchObject({ sort: 'quote' })
    expect(data('thought', { speaker: 'Maryam', sort: 'thought' })).toMatchObject({ sort: 'thought' })
    expect(data('thought', {})).toEqual({ sort: 'thought' })
  })

  it('refuses a day that no calendar has', () => {
    expect(data('thought', { date: '2026-13-01' })).toEqual({ sort: 'thought' })
  })

  it('puts a feeling without a value on the line between good and bad', () => {
    expect(data('emotion', {})).toEqual({ value: 0 })
    expect(data('emotion', { value: 1.4 })).toEqual({ value: 1 })
    expect(data('emotion', { value: -7 })).toEqual({ value: -2 })
  })
})
