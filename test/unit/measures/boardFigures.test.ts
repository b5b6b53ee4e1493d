import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { createFromTemplate } from '../../../src/formats/templates'
import { boardGaps } from '../../../src/measures/boardGaps'
import { boardContacts, contactPeriods } from '../../../src/measures/contacts'
import { allMeasured, withMeasured } from '../../../src/measures/measuredFilter'
import { blankBoard } from '../../../src/model/board'
import type { Answers } from '../../../src/model/records/answers'

const blank = { id: brandId('board', 'b'), createdAt: '2026-11-22T08:00:00.000Z', baseLanguage: 'en' as const }

describe('numbers of a board, filtered', () => {
  const measure = brandId('measure', 'm')
  function answers(name: string, period: string, branch: string): Answers {
    return { id: brandId('answers', name), measure, period, dims: { branch }, counts: { 5: 1 } }
  }
  const all = [answers('a', '2026-Q2', 'Muscat'), answers('b', '2026-Q3', 'Muscat'), answers('c', '2026-Q3', 'Sohar')]
  const board = {
    ...blankBoard({ ...blank, title: {}, kind: 'journey' }),
    answers: Object.fromEntries(all.map((each) => [each.id, each])),
  }

  it('are all of them without a filter, and then the very same board', () => {
    expect(withMeasured(board, allMeasured)).toBe(board)
    expect(withMeasured(board, { dims: { branch: [] } })).toBe(board)
  })

  it('are those of the branches chosen, up to the period chosen', () => {
    expect(Object.keys(withMeasured(board, { dims: { branch: ['Muscat'] } }).answers)).toEqual(['a', 'b'])
    expect(Object.keys(withMeasured(board, { dims: {}, period: '2026-Q2' }).answers)).toEqual(['a'])
  })

  it('are the same records until something measured changes, so that drawings can be kept', () => {
    const filter = { dims: { branch: ['Sohar'] } }
    const first = withMeasured(board, filter)
    expect(withMeasured({ ...board, title: { en: 'New' } }, filter).answers).toBe(first.answers)
    const less = { ...board, answers: {} }
    expect(Object.keys(withMeasured(less, filter).answers)).toEqual([])
  })
})

describe('what templates measured besides their surveys', () => {
  it('of complaints gives the shares and the rate their author computed', async () => {
    const telecom = contactPeriods(await createFromTemplate('telecom-complaint', blank))
    const percent = (share: number | undefined) => Number((100 * Number(share)).toFixed(2))
    expect(telecom.map(({ resolution }) => percent(resolution?.gross?.share))).toEqual([58.01, 63.99])
    expect(telecom.map(({ resolution }) => percent(resolution?.net?.share))).toEqual([69.62, 77.13])
    const car = contactPeriods(await createFromTemplate('car-purchase-after-sales', blank))
    expect(car.map(({ repeatRate }) => repeatRate)).toEqual([
      { events: 96, exposure: 12400 },
      { events: 66, exposure: 12900 },
    ])
  })

  it('of the bank is a gap of 27 points that is no chance', async () => {
    const [gap] = boardGaps(await createFromTemplate('housing-loan-oman', blank))
    expect(gap).toMatchObject({ self: 85, customers: { k: 49, n: 84 }, gap: { real: true } })
    expect(gap?.gap?.gap).toBeCloseTo(26.67, 2)
  })

  it('without a step is counted apart', async () => {
    expect(boardContacts(await createFromTemplate('telecom-complaint', blank))).toMatchObject({
      total: 0,
      unmapped: 1766,
    })
    expect(boardContacts({ tickets: {} })).toBeNull()
  })
})
