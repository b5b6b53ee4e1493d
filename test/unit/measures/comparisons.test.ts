import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { compareGroups, testShares } from '../../../src/measures/compareShares'
import { derivedImportance } from '../../../src/measures/correlation'
import { fisherExact, mcnemar } from '../../../src/measures/exactTests'
import { visitScore, visitsScore } from '../../../src/measures/mysteryVisit'
import { byRisk, opportunityOfShares } from '../../../src/measures/priority'
import { firstContactResolution } from '../../../src/measures/resolution'
import { churn, retention, returningShare } from '../../../src/measures/retention'
import { stepTimes } from '../../../src/measures/stepTimes'
import type { Times } from '../../../src/model/records/times'

describe('a comparison of branches', () => {
  it('names nobody while chi-square shows no difference', () => {
    const found = compareGroups([
      { id: 'Muscat', k: 40, n: 50 },
      { id: 'Sohar', k: 38, n: 50 },
      { id: 'Salalah', k: 41, n: 50 },
    ])
    expect(found).toMatchObject({ differs: false, best: null, worst: null })
  })

  it('names the best and the worst by the way the measure should go', () => {
    const groups = [
      { id: 'Muscat', k: 90, n: 100 },
      { id: 'Sohar', k: 40, n: 100 },
      { id: 'empty', k: 0, n: 0 },
    ]
    expect(compareGroups(groups)).toMatchObject({ differs: true, best: 'Muscat', worst: 'Sohar', spread: 0.5 })
    expect(compareGroups(groups, 'lower')).toMatchObject({ best: 'Sohar', worst: 'Muscat' })
  })

  it('has nothing to compare with one branch', () => {
    expect(compareGroups([{ id: 'Muscat', k: 9, n: 10 }])).toBeNull()
  })

  it('asks Fisher where an expected count is below five', () => {
    expect(testShares({ k: 9, n: 10 }, { k: 3, n: 10 })?.test).toBe('fisher')
    expect(testShares({ k: 56, n: 70 }, { k: 48, n: 80 })?.test).toBe('z')
    expect(testShares({ k: 5, n: 5 }, { k: 9, n: 9 })).toEqual({ test: 'fisher', p: 1 })
  })
})

describe('exact tests', () => {
  it('give the lady who tasted tea the p that Fisher gave her', () => {
    expect(fisherExact({ k: 3, n: 4 }, { k: 1, n: 4 })).toBeCloseTo(34 / 70, 9)
  })

  it('of people asked twice are binomial', () => {
    expect(mcnemar({ lost: 0, won: 5 })).toBeCloseTo(2 / 32, 9)
    expect(mcnemar({ lost: 0, won: 0 })).toBeNull()
  })
})

describe('a mystery visit', () => {
  const greeting = { weight: 1, items: [{ got: 1, of: 2, critical: true }] }
  const close = { weight: 3, items: [{ got: 4, of: 4 }] }

  it('that fails a critical item is capped, and says which', () => {
    expect(visitScore([greeting, close], 40)).toMatchObject({
      weighted: 87.5,
      score: 40,
      failed: [{ section: 0, item: 0 }],
    })
  })

  it('is not capped by a critical item that did not apply', () => {
    const none = { weight: 1, items: [{ got: null, of: 2, critical: true }] }
    expect(visitScore([none, close], 40)).toMatchObject({ score: 100, sections: [null, 100], failed: [] })
    expect(visitScore([none])).toMatchObject({ points: null, weighted: null, score: null })
  })

  it('is compared with others only from three on', () => {
    expect(visitsScore([80, null, 60])).toMatchObject({ n: 2, mean: 70, comparable: false })
    expect(visitsScore([80, 70, 60])?.comparable).toBe(true)
    expect(visitsScore([null])).toBeNull()
  })

  it('refuses more points than there are', () => {
    expect(() => visitScore([{ weight: 1, items: [{ got: 3, of: 2 }] }])).toThrow(RangeError)
  })
})

describe('ratios of customers', () => {
  it('say nothing where the counts contradict each other', () => {
    expect(retention({ start: 0, end: 5, added: 5 })).toBeNull()
    expect(retention({ start: 10, end: 30, added: 5 })).toBeNull()
    expect(churn({ lost: 11, start: 10 })).toBeNull()
    expect(returningShare({ returning: 3, referred: 3, both: 4, customers: 10 })).toBeNull()
    expect(firstContactResolution({ resolvedFirst: 9, all: 10, unresolvable: 5 }).net).toBeNull()
  })

  it('count nobody twice', () => {
    expect(returningShare({ returning: 30, referred: 20, both: 10, customers: 100 })?.share).toBe(0.4)
  })
})

describe('what matters', () => {
  it('begins with grave failures whatever their product', () => {
    const modes = [
      { id: 'often', severity: 5, occurrence: 9, detection: 9 },
      { id: 'grave', severity: 10, occurrence: 1, detection: 2 },
    ]
    expect([...modes].sort(byRisk).map(({ id }) => id)).toEqual(['grave', 'often'])
  })

  it('has no opportunity score where one side was never asked', () => {
    expect(opportunityOfShares({ k: 0, n: 0 }, { k: 5, n: 9 })).toBeNull()
  })

  it('is weak from fewer than thirty people, who answered both', () => {
    const overall = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? (at % 5) + 1 : null))
    const [found] = derivedImportance(overall, [{ id: 'desk', answers: overall.map((each) => each ?? 3) }])
    expect(found?.correlation).toMatchObject({ n: 20, r: 1 })
    expect(found?.weak).toBe(true)
  })
})

describe('measured times of a step', () => {
  const step = brandId('step', 'wait')
  const sample = (id: string, fields: Partial<Times>): Times => ({
    ...{ id: brandId('times', id), step, what: 'wait', period: '2026-Q3', dims: {}, values: [] },
    ...fields,
  })

  it('of the latest period are pooled, with the share within the target', () => {
    const found = stepTimes(
      [
        sample('a', { values: [2, 3, 3, 4, 5, 5], within: 10 }),
        sample('b', { values: [6, 7, 9, 12, 15, 48], dims: { branch: 'Sohar' } }),
        sample('c', { values: [500], period: '2026-Q2' }),
        sample('d', { values: [900], what: 'touch' }),
      ],
      'wait',
    )
    expect(found).toMatchObject({ n: 12, median: 5.5, within: { k: 9, n: 12, target: 10 }, leftOut: 0 })
    expect(found?.p90).toBeCloseTo(14.7, 9)
  })

  it('that only a summary is left of stand alone, the largest of several', () => {
    const summary = sample('a', { summary: { n: 60, median: 9, p90: 31 } })
    const smaller = sample('b', { summary: { n: 9, median: 2 } })
    expect(stepTimes([smaller, summary], 'wait')).toMatchObject({
      n: 60,
      median: 9,
      mean: null,
      within: null,
      leftOut: 1,
    })
    expect(stepTimes([summary, sample('c', { values: [4] })], 'wait')).toMatchObject({ n: 1, median: 4, leftOut: 1 })
    expect(stepTimes([summary], 'handling')).toBeNull()
  })
})
