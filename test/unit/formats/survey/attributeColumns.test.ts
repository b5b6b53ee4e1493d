import { expect, test } from 'vitest'
import type { AttributeUse } from '../../../../src/formats/survey/mapping'
import { pearson } from '../../../../src/measures/correlation'
import { answerUse, readerOf } from '../../../support/surveyFiles'

const rated = (says: AttributeUse['says'] = 'performance'): AttributeUse => ({
  kind: 'attribute',
  says,
  scale: [1, 5],
  words: { 'لا ينطبق': 'notApplicable' },
  decimal: '.',
})

const FILE = `Overall,Speed,Importance: Speed,Staff
5,4,5,3
4,4,5,
2,1,4,3
3,2,5,لا ينطبق
,5,4,1
1,9,3,2
`

test('ratings of attributes give their mean, and how well they go together with the whole for those who gave both', async () => {
  const counted = await readerOf(FILE).count({
    columns: { 0: answerUse(), 1: rated(), 2: rated('importance'), 3: rated() },
    questions: { q: { scale: [1, 5] } },
    period: '2026',
    overall: 0,
  })
  const together = pearson([4, 4, 1, 2], [5, 4, 2, 3])
  expect(counted.attributes).toHaveLength(3)
  const [speed, importance, staff] = counted.attributes
  expect(speed).toMatchObject({ column: 1, says: 'performance', n: 5, mean: 16 / 5 })
  expect(speed?.derived?.r).toBeCloseTo(together?.r ?? Number.NaN, 12)
  expect(speed?.derived?.n).toBe(4)
  expect(importance).toEqual({ column: 2, says: 'importance', scale: [1, 5], n: 6, mean: 26 / 6 })
  expect(staff).toMatchObject({ n: 4, mean: 9 / 4 })
  // Nine is no answer of this scale, and is told as one of any other column is.
  expect(counted.skipped).toMatchObject([{ reason: 'outOfScale' }])
  expect(counted.used).toBe(6)
})

test('a row that stands for several people counts as that many', async () => {
  const counted = await readerOf('Overall,Speed,People\n5,5,3\n1,2,1\n').count({
    columns: { 0: answerUse(), 1: rated(), 2: { kind: 'count' } },
    questions: { q: { scale: [1, 5] } },
    period: '2026',
    overall: 0,
  })
  expect(counted.attributes).toMatchObject([{ n: 4, mean: 17 / 4, derived: { n: 4, r: 1 } }])
})

test('without a column about the whole nothing is derived', async () => {
  const counted = await readerOf(FILE).count({ columns: { 1: rated() }, questions: {}, period: '2026' })
  expect(counted.attributes).toEqual([{ column: 1, says: 'performance', scale: [1, 5], n: 5, mean: 16 / 5 }])
  expect(counted.heaps).toEqual([])
})
