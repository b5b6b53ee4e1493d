import { describe, expect, it } from 'vitest'
import { addCounts, countAnswers } from '../../../src/measures/counts'
import { csat, defaultSatisfied, percentOfMaximum } from '../../../src/measures/csat'

const FIVE_POINTS = { scale: [1, 5], satisfied: [4, 5] } as const

describe('satisfaction from counted answers', () => {
  it('has nothing to say when nobody answered, and never says 0 %', () => {
    expect(csat({}, FIVE_POINTS)).toEqual({
      k: 0,
      n: 0,
      outOfScale: 0,
      share: null,
      interval: null,
      mean: null,
      deviation: null,
      pomp: null,
    })
  })

  it('keeps answers outside the scale out of n and reports them', () => {
    const result = csat({ '5': 3, '1': 1, '9': 4, '0': 1, '4.5': 2, NA: 5, '': 6 }, FIVE_POINTS)
    expect(result).toMatchObject({ k: 3, n: 4, outOfScale: 18, share: 0.75, mean: 4 })
  })

  it('has no deviation with one answer', () => {
    expect(csat({ '4': 1 }, FIVE_POINTS)).toMatchObject({ n: 1, mean: 4, deviation: null })
  })

  it('turns the five answers of 1–5 into 0, 25, 50, 75 and 100', () => {
    const points = ['1', '2', '3', '4', '5'].map((answer) => csat({ [answer]: 1 }, FIVE_POINTS).pomp)
    expect(points).toEqual([0, 25, 50, 75, 100])
  })

  it('counts a lower end below zero', () => {
    expect(csat({ '-2': 1, '2': 1 }, { scale: [-2, 2], satisfied: [1, 2] })).toMatchObject({ k: 1, n: 2, pomp: 50 })
  })

  it('refuses a count that is not a whole number from 0', () => {
    expect(() => csat({ '5': -1 }, FIVE_POINTS)).toThrow(RangeError)
    expect(() => csat({ '5': 1.5 }, FIVE_POINTS)).toThrow(RangeError)
    expect(() => csat({ '5': Number.NaN }, FIVE_POINTS)).toThrow(RangeError)
  })
})

describe('the answers that count as satisfied', () => {
  it('are the customary ones of the usual scales', () => {
    expect(defaultSatisfied([1, 5])).toEqual([4, 5])
    expect(defaultSatisfied([1, 7])).toEqual([6, 7])
    expect(defaultSatisfied([0, 10])).toEqual([9, 10])
    expect(defaultSatisfied([1, 10])).toEqual([9, 10])
    expect(defaultSatisfied([1, 4])).toEqual([3, 4])
    expect(defaultSatisfied([1, 3])).toEqual([3])
    expect(defaultSatisfied([0, 1])).toEqual([1])
  })

  it('are for a person to choose on any other scale', () => {
    expect(defaultSatisfied([1, 6])).toBeNull()
  })
})

describe('percent of maximum', () => {
  it('gives 20 to the lowest answer of 1–5, unlike the index', () => {
    expect(percentOfMaximum(1, [1, 5])).toBe(20)
    expect(percentOfMaximum(0, [-2, 0])).toBeNull()
  })
})

describe('counts', () => {
  it('are the same from single answers as from a form', () => {
    expect(countAnswers([5, 4, 5, 1])).toEqual({ '1': 1, '4': 1, '5': 2 })
  })

  it('of two branches add up answer by answer', () => {
    expect(addCounts([{ '5': 2, '4': 1 }, { '5': 3 }, {}])).toEqual({ '4': 1, '5': 5 })
  })
})
