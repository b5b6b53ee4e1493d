import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/measures/wilson'

describe('the interval of a share', () => {
  it('does not exist when nobody answered', () => {
    expect(wilson({ k: 0, n: 0 })).toBeNull()
  })

  it('starts at exactly 0 when nobody is satisfied and ends at exactly 1 when everybody is', () => {
    for (const n of [1, 2, 3, 7, 10, 49, 1000]) {
      expect(wilson({ k: 0, n })?.low).toBe(0)
      expect(wilson({ k: n, n })?.high).toBe(1)
    }
  })

  it('refuses a share that cannot be', () => {
    expect(() => wilson({ k: 11, n: 10 })).toThrow(RangeError)
    expect(() => wilson({ k: -1, n: 10 })).toThrow(RangeError)
    expect(() => wilson({ k: Number.NaN, n: 10 })).toThrow(RangeError)
    expect(() => wilson({ k: 1, n: Number.POSITIVE_INFINITY })).toThrow(RangeError)
  })
})
