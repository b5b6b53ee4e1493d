import { describe, expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { parseNumber } from '../../../src/ui/fields/parseNumber'
import { parseColumn } from '../../../src/ui/inspector/csat/parseColumn'
import { periodBefore, quarterOf } from '../../../src/ui/inspector/csat/periods'

describe('a pasted column', () => {
  test('as long as the scale is counts, and may be single answers too', () => {
    expect(parseColumn('10\n11\n14\n29\n20', [1, 5])).toEqual({
      counts: { '1': 10, '2': 11, '3': 14, '4': 29, '5': 20 },
    })
    expect(parseColumn('1\n2\n3\n4\n5', [1, 5]).answers?.counts).toEqual({ '1': 1, '2': 1, '3': 1, '4': 1, '5': 1 })
  })

  test('of pairs is counts by name, in any order', () => {
    expect(parseColumn('5\t20\n4\t29', [1, 5])).toEqual({ counts: { '5': 20, '4': 29 } })
  })

  test('of single answers is counted, and what is off the scale is told', () => {
    expect(parseColumn('5\n5\n٤\n9\nn/a', [1, 5])).toEqual({
      answers: { counts: { '5': 2, '4': 1 }, outOfScale: 1 },
    })
  })

  test('without a number of the scale is nothing', () => {
    expect(parseColumn('hello\nworld', [1, 5])).toEqual({})
    expect(parseColumn('', [1, 5])).toEqual({})
  })
})

test('numbers are read in both digits, with both separators, and nothing else is a number', () => {
  expect(['12', '١٢', '1,250.5', '١٬٢٥٠٫٥', '−3', ' 7 '].map(parseNumber)).toEqual([12, 12, 1250.5, 1250.5, -3, 7])
  expect(['', '1e5', '0x10', '3 apples', '--2', 'Infinity'].map(parseNumber)).toEqual(Array(6).fill(undefined))
})

test('a quarter is found from a date, and the period before is the last one that was asked', () => {
  expect(quarterOf(new Date(2026, 10, 22))).toBe('2026-Q4')
  const measure = brandId('measure', 'm')
  const card = brandId('card', 'c')
  const answers = Object.fromEntries(
    ['2025-Q4', '2026-Q2', '2026-Q3'].map((period, at) => {
      const id = brandId('answers', `a${at}`)
      return [id, { id, measure, card, period, dims: {}, counts: {} }]
    }),
  )
  expect(periodBefore({ answers }, measure, { card }, '2026-Q3')).toBe('2026-Q2')
  expect(periodBefore({ answers }, measure, { card }, '2025-Q4')).toBeUndefined()
})
