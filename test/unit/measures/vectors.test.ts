import { describe, expect, it } from 'vitest'
import { runVector } from '../../support/measureVectors'
import { neighbourAdapters } from '../../support/vectors/neighbourAdapters'
import { expectVector, publishedVectors } from '../../support/vectors/publishedVectors'
import { adapters } from '../../support/vectors/vectorAdapters'

const vectors = publishedVectors()

describe('published vectors', () => {
  it('are all computed: one whose function nobody knows fails, and so does an adapter for none', () => {
    const inFile = new Set(vectors.map((vector) => vector.fn))
    expect(Object.keys(adapters).sort()).toEqual([...inFile].sort())
    expect(vectors.length).toBeGreaterThan(60)
    expect(() => runVector({ fn: 'palmistry', input: {} })).toThrow('Nobody computes palmistry')
  })

  it.each(vectors.map((vector) => [vector.id, vector.fn, vector.source, vector] as const))(
    '%s: %s agrees with %s',
    (_id, _fn, _source, vector) => {
      expectVector(runVector(vector), vector)
    },
  )
})

describe('a vector without answers', () => {
  it.each([
    ['wilson95', { k: 0, n: 0 }, { p: null, lo: null, hi: null }],
    ['newcombe95', { k1: 0, n1: 0, k2: 4, n2: 9 }, { diff: null, lo: null, hi: null }],
    ['twoProportionZ', { k1: 5, n1: 5, k2: 9, n2: 9 }, { z: null, p2: null }],
    ['csat', { counts: {}, scale: [1, 7] }, { n: 0, k: 0, pct: null, mean: null, lo: null, hi: null }],
    ['nps', { promoters: 0, passives: 0, detractors: 0 }, { n: 0, nps: null, adjLo: null, adjHi: null }],
    ['ces2', { counts: {} }, { n: 0, mean: null, pctAgree5to7: null }],
    ['fcr', { resolvedFirst: 0, contacts: 0, notResolvableAtL1: 0 }, { gross: null, net: null }],
    ['timeStats', { values: [] }, { n: 0, mean: null, median: null, p90: null }],
    ['churn', { lost: 0, start: 0 }, { churn: null }],
    [
      'rateRatio',
      { baseEvents: 0, baseExposure: 9, nowEvents: 0, nowExposure: 9 },
      { changePct: null, rrLo: null, rrHi: null },
    ],
    ['perceptionGap', { selfPct: 80, k: 0, n: 0 }, { gap: null, lo: null, hi: null }],
    ['chi2', { rows: [[3, 4]] }, { chi2: null, p: null }],
    ['pearson', { x: [1, 2], y: [3, 3] }, { r: null, lo: null, hi: null, n: 2 }],
  ])('%s has a dash under every name, never an error', (fn, input, expected) => {
    expect(runVector({ fn, input })).toMatchObject(expected)
  })
})

// Worked by hand or in print; the file has no vector for them.
describe('measures beside the published ones', () => {
  const cases: readonly [fn: string, input: unknown, expected: Readonly<Record<string, unknown>>, decimals: number][] =
    [
      // McNemar, exact: 2·(1 + 10 + 45)/2¹⁰.
      ['mcnemar', { lost: 2, won: 8 }, { p: 0.109375 }, 9],
      ['returningShare', { returning: 40, referred: 25, both: 5, customers: 120 }, { pct: 50, k: 60 }, 9],
      ['complaintRate', { complaints: 84, exposure: 10_000 }, { per1000: 8.4 }, 9],
      ['resolutionRate', { resolved: 90, received: 120 }, { pct: 75 }, 9],
      ['digitalTakeUp', { digital: 860, other: 140 }, { pct: 86 }, 9],
      ['firstTimeRight', { defects: [0.1, 0.2] }, { pct: 72 }, 9],
      ['pomp', { counts: { 1: 1, 5: 1 }, scale: [1, 5] }, { pomp: 50, mean: 3 }, 9],
      ['visits', { scores: [60, 70, 95, null] }, { n: 3, mean: 75, lo: 60, hi: 95, comparable: true }, 9],
      [
        'compareGroups',
        { groups: { A: [81, 87], B: [192, 263], C: [234, 270] } },
        { differs: true, best: 'A', worst: 'B' },
        9,
      ],
      ['meanDifference', { a: { 1: 5, 5: 5 }, b: { 3: 10 }, scale: [1, 5] }, { diff: 0 }, 9],
      ['effort', { counts: { 1: 1, 3: 1 }, version: 1 }, { mean: 2, direction: 'lower is better' }, 9],
      ['round', { value: -2.5, decimals: 0 }, { value: -3 }, 9],
      ['sample', { n: 12 }, { size: 'small' }, 9],
    ]

  it('are each called by one adapter that has a case here', () => {
    expect(cases.map(([fn]) => fn).sort()).toEqual(Object.keys(neighbourAdapters).sort())
  })

  it.each(cases)('%s of %j', (fn, input, expected, decimals) => {
    const actual = runVector({ fn, input })
    expectVector(actual, { id: fn, fn, input, expected, tolerance: 10 ** -decimals, source: 'by hand' })
  })
})
