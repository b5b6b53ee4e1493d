import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { type FigureUnit, figureChange, figureOf, shareOf, unitOf } from '../../../src/measures/figure'
import { dimensionsOf, heapAbout, heapsAbout, poolHeap } from '../../../src/measures/heaps'
import type { Answers } from '../../../src/model/records/answers'
import { MEASURE_FAMILIES, type Measure } from '../../../src/model/records/measure'

const measure: Measure = {
  id: brandId('measure', 'csat'),
  family: 'csat',
  name: {},
  scale: [1, 5],
  satisfied: [4, 5],
  better: 'higher',
  target: 90,
}
const card = brandId('card', 'desk')

let made = 0
function answers(fields: Partial<Answers>): Answers {
  made++
  const id = brandId('answers', `answers_${made}`)
  return { id, measure: measure.id, card, period: '2026-Q2', dims: {}, counts: {}, ...fields }
}

function aboutTheJourney(counts: Answers['counts']): Answers {
  const { card: _none, ...rest } = answers({ counts })
  return rest
}

function boardOf(...all: Answers[]) {
  return { answers: Object.fromEntries(all.map((each) => [each.id, each])) }
}

describe('what was answered about one thing', () => {
  const board = boardOf(
    answers({ counts: { 5: 8, 1: 2 }, dims: { branch: 'Muscat' }, notApplicable: 3 }),
    answers({ counts: { 5: 1, 1: 9 }, dims: { branch: 'Sohar' } }),
    answers({ counts: { 4: 40 }, period: '2026-Q1' }),
    answers({ counts: { 1: 99 }, card: brandId('card', 'other') }),
    aboutTheJourney({ 5: 7 }),
  )
  const query = { measure: measure.id, about: { card } }

  it('is pooled by period over branches, the earliest first', () => {
    expect(heapsAbout(board, query).map(({ period, counts }) => [period, counts])).toEqual([
      ['2026-Q1', { 4: 40 }],
      ['2026-Q2', { 5: 9, 1: 11 }],
    ])
    expect(heapAbout(board, query)?.notApplicable).toBe(3)
    expect(heapAbout(board, query, '2026-Q1')?.counts).toEqual({ 4: 40 })
    expect(heapAbout(board, query, '2025')).toBeNull()
  })

  it('can be asked of one branch alone', () => {
    expect(heapAbout(board, { ...query, dims: { branch: ['Sohar'] } })?.counts).toEqual({ 5: 1, 1: 9 })
    expect(heapAbout(board, { ...query, dims: { branch: [] } })?.counts).toEqual({ 5: 9, 1: 11 })
    expect(heapAbout(board, { ...query, dims: { branch: ['Salalah'] } })).toBeNull()
  })

  it('is not that about the whole journey', () => {
    expect(heapAbout(board, { measure: measure.id, about: {} })?.counts).toEqual({ 5: 7 })
  })

  it('names its branches', () => {
    const all = dimensionsOf({ ...board, tickets: {}, times: {}, visits: {} })
    expect([...all]).toEqual([['branch', ['Muscat', 'Sohar']]])
  })
})

describe('a stated percentage', () => {
  it('is shown with n unknown, and never judged, tested or pooled', () => {
    const heap = poolHeap('2026', [answers({ stated: 93 })])
    expect(figureOf(measure, heap)).toMatchObject({ value: 93, stated: true, n: 0, interval: null, verdict: null })
    expect(shareOf(measure, heap)).toBeNull()
    expect(figureChange(measure, heap, poolHeap('2027', [answers({ counts: { 5: 9 } })]))).toBeNull()
  })

  it('gives way to counted answers, and two of them to nothing', () => {
    const counted = figureOf(measure, poolHeap('2026', [answers({ stated: 93 }), answers({ counts: { 5: 1, 1: 1 } })]))
    expect(counted).toMatchObject({ value: 50, stated: false, n: 2 })
    const two = poolHeap('2026', [answers({ stated: 93 }), answers({ stated: 40 })])
    expect(figureOf(measure, two).value).toBeNull()
    expect(two.statedLeftOut).toBe(2)
  })
})

describe('the figure of a measure', () => {
  const heap = (fields: Partial<Answers>) => poolHeap('2026', [answers(fields)])

  it('has a unit for every family', () => {
    const units = MEASURE_FAMILIES.map((family): FigureUnit => unitOf({ family, satisfied: [1] }))
    expect(units.every((unit) => ['percent', 'points', 'mean', 'perThousand'].includes(unit))).toBe(true)
  })

  it('is a dash where nobody answered', () => {
    expect(figureOf(measure, heap({ counts: {} }))).toMatchObject({ value: null, interval: null, sample: 'none' })
  })

  it('is not proven while its interval holds the target', () => {
    expect(figureOf(measure, heap({ counts: { 5: 95, 1: 5 } })).verdict).toEqual({
      kind: 'notProven',
      answersToProve: 139,
    })
    expect(figureOf(measure, heap({ counts: { 5: 190, 1: 10 } })).verdict).toEqual({ kind: 'met' })
  })

  it('of effort is a mean that is better when it is lower', () => {
    const effort: Measure = { ...measure, family: 'ces', better: 'lower', target: 3 }
    const before = heap({ counts: { 4: 40, 5: 40 } })
    const now = heap({ counts: { 1: 40, 2: 40 } })
    expect(figureOf(effort, now)).toMatchObject({ unit: 'mean', value: 1.5, n: 80, verdict: { kind: 'met' } })
    expect(figureOf(effort, before).verdict).toEqual({ kind: 'notMet' })
    expect(figureChange(effort, before, now)).toMatchObject({ difference: -3, verdict: 'better' })
    expect(figureChange(effort, now, before)?.verdict).toBe('worse')
  })

  it('of a rate is events per thousand, and its change is in percent of the rate', () => {
    const rate: Measure = { ...measure, family: 'rate', better: 'lower' }
    const before = heap({ tally: { events: 120, exposure: 10_000 } })
    const now = heap({ tally: { events: 84, exposure: 10_000 } })
    expect(figureOf(rate, now)).toMatchObject({ unit: 'perThousand', value: 8.4, k: 84, n: 10_000 })
    const change = figureChange(rate, before, now)
    expect(change?.difference).toBeCloseTo(-30, 9)
    expect(change?.interval.low).toBeCloseTo(-47.033, 3)
    expect(change?.verdict).toBe('better')
  })

  it('of recommendation is in points, with the answers that were none counted beside it', () => {
    const nps: Measure = { ...measure, family: 'nps', scale: [0, 10], satisfied: [9, 10], target: 0 }
    const figure = figureOf(nps, heap({ counts: { 10: 60, 8: 25, 2: 15, 11: 4 } }))
    expect(figure).toMatchObject({ unit: 'points', value: 45, n: 100, outOfScale: 4, verdict: { kind: 'met' } })
  })

  it('meets a target of "at least" when all of its interval is at it', () => {
    const sure: Measure = { ...measure, family: 'custom', satisfied: [], scale: [0, 4], target: 4 }
    const all = heap({ counts: { 4: 5000 } })
    expect(figureOf({ ...sure, target: 0, targetOperator: 'atLeast' }, all).verdict).toEqual({ kind: 'met' })
    expect(figureOf({ ...sure, targetOperator: 'below' }, all).verdict?.kind).not.toBe('met')
  })
})
