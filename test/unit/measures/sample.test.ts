import { describe, expect, it } from 'vitest'
import { roundHalfAway, roundPercent, sampleSize } from '../../../src/measures/sample'

describe('the size of a sample', () => {
  it('changes its name at 1, 5 and 30 answers', () => {
    expect([0, 1, 4, 5, 29, 30, 1000].map(sampleSize)).toEqual([
      'none',
      'tiny',
      'tiny',
      'small',
      'small',
      'plain',
      'plain',
    ])
  })
})

describe('rounding for display', () => {
  it('shows whole percents below 100 answers and one decimal from 100', () => {
    expect(roundPercent(69.1589, 99)).toBe(69)
    expect(roundPercent(69.1589, 100)).toBe(69.2)
  })

  it('rounds halves away from zero on both sides', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map((value) => roundHalfAway(value, 0))).toEqual([1, 2, 3, -1, -2, -3])
  })

  it('sees the half behind floating point noise', () => {
    expect(100 * (57 / 200)).toBeLessThan(28.5)
    expect(roundHalfAway(100 * (57 / 200), 0)).toBe(29)
    expect(roundHalfAway(1.005, 2)).toBe(1.01)
    expect(roundHalfAway(-1.005, 2)).toBe(-1.01)
  })

  it('never shows a minus before zero', () => {
    expect(Object.is(roundHalfAway(-0.4, 0), 0)).toBe(true)
  })
})
