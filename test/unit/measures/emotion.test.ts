import { describe, expect, it } from 'vitest'
import { emotionCurve } from '../../../src/measures/emotion'

describe('an emotional curve', () => {
  it('does not exist without values', () => {
    expect(emotionCurve([])).toBeNull()
  })

  it('takes the negative one of two equally intense moments, in either order', () => {
    expect(emotionCurve([2, -2, 1])?.extreme).toBe(-2)
    expect(emotionCurve([-2, 2, 1])?.extreme).toBe(-2)
  })

  it('of one value is that value in every reading', () => {
    expect(emotionCurve([-1])).toEqual({ mean: -1, extreme: -1, end: -1, peakEnd: -1 })
  })
})
