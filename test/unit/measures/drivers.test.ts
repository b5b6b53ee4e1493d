import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { driversOf, wholeQuestions } from '../../../src/measures/drivers'
import { withMeasured } from '../../../src/measures/measuredFilter'
import { type Board, blankBoard } from '../../../src/model/board'
import type { Measure } from '../../../src/model/records/measure'
import type { Replies } from '../../../src/model/records/replies'

const measureOf = (name: string, family: Measure['family'], better: Measure['better'] = 'higher'): Measure => ({
  ...{ id: brandId('measure', name), family, name: { en: name }, scale: [1, 5], satisfied: [4, 5], better },
})
const CSAT = measureOf('csat', 'csat')
const NPS = measureOf('nps', 'nps')
const EFFORT = measureOf('effort', 'ces', 'lower')
const card = (name: string) => brandId('card', name)
const stage = brandId('stage', 'stage_1')

const N = 40
const WHOLE = Array.from({ length: N }, (_, at) => ((at * 7) % 5) + 1)
const DESK = WHOLE.map((whole, at) => Math.min(5, Math.max(1, whole + (at % 3) - 1)))
const WAIT = WHOLE.map((whole, at) => (at % 4 === 0 ? 3 : 6 - whole))
const APP = WHOLE.map((_, at) => (at % 8 === 0 ? null : ((at * 11) % 5) + 1))
const FEW = WHOLE.map((whole, at) => (at < 29 ? whole : null))

type Columns = readonly (readonly (number | null)[])[]

function boardOf(replies: readonly (Partial<Replies> & { columns: Columns })[]): Board {
  const board = blankBoard({
    id: brandId('board', 'board_1'),
    kind: 'journey',
    title: { en: 'Board' },
    baseLanguage: 'en',
    createdAt: '2026-11-22T08:00:00.000Z',
  })
  const records = replies.map(({ columns, ...rest }, at): Replies => {
    const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null))
    return { id: brandId('replies', `replies_${at}`), period: '2026-Q1', dims: {}, questions: QUESTIONS, rows, ...rest }
  })
  return {
    ...board,
    measures: { [CSAT.id]: CSAT, [NPS.id]: NPS, [EFFORT.id]: EFFORT },
    replies: Object.fromEntries(records.map((each) => [each.id, each])),
  }
}

const QUESTIONS = [
  { measure: CSAT.id },
  { measure: CSAT.id, card: card('desk') },
  { measure: CSAT.id, card: card('wait') },
  { measure: CSAT.id, stage },
]

describe('what goes together with the whole', () => {
  it('is the r of the same people with its interval, the strongest first; people who left one out are left out', () => {
    const { drivers, periods } = driversOf(boardOf([{ columns: [WHOLE, DESK, WAIT, APP] }]), CSAT)
    expect(periods).toEqual(['2026-Q1'])
    expect(drivers.map(({ question, pairs }) => [question.card ?? question.stage, pairs])).toEqual([
      ['desk', 40],
      ['stage_1', 35],
      ['wait', 40],
    ])
    // Worked out with fractions, outside of this product.
    const known = [
      { r: 0.868_079_06, low: 0.762_857_67, high: 0.928_506_55 },
      { r: 0.5, low: 0.200_093_73, high: 0.714_237_89 },
      { r: -0.866_025_4, low: -0.927_357_01, high: -0.759_376_99 },
    ]
    for (const [at, { r, low, high }] of known.entries()) {
      const correlation = drivers[at]?.correlation
      expect(correlation?.r).toBeCloseTo(r, 7)
      expect(correlation?.interval?.low).toBeCloseTo(low, 6)
      expect(correlation?.interval?.high).toBeCloseTo(high, 6)
    }
  })

  it('is not told from 29 people, nor where all answered alike', () => {
    const { drivers } = driversOf(boardOf([{ columns: [WHOLE, FEW, WHOLE.map(() => 4), DESK] }]), CSAT)
    expect(drivers.map(({ state, pairs, correlation }) => [state, pairs, correlation === null])).toEqual([
      ['told', 40, false],
      ['flat', 40, true],
      ['few', 29, true],
    ])
  })

  it('is told of all periods and groups as one pool, and of those that are looked at alone', () => {
    const half = (from: number, to: number) => [WHOLE, DESK, WAIT, APP].map((column) => column.slice(from, to))
    const board = boardOf([
      { columns: half(0, 35), dims: { branch: 'Sohar' } },
      { columns: half(35, 40), period: '2026-Q2', dims: { branch: 'Muscat' } },
    ])
    const all = driversOf(board, CSAT)
    expect(all.periods).toEqual(['2026-Q1', '2026-Q2'])
    expect(all.drivers).toEqual(driversOf(boardOf([{ columns: half(0, 40) }]), CSAT).drivers)
    const first = driversOf(withMeasured(board, { dims: {}, period: '2026-Q1' }), CSAT)
    expect(first).toEqual(driversOf(boardOf([{ columns: half(0, 35) }]), CSAT))
    expect(driversOf(withMeasured(board, { dims: { branch: ['Sohar'] } }), CSAT).drivers).toEqual(first.drivers)
    const muscat = driversOf(withMeasured(board, { dims: { branch: ['Muscat'] } }), CSAT)
    expect(muscat.drivers.map(({ state }) => state)).toEqual(['few', 'few', 'few'])
  })

  it('turns the sign of a question that is better the lower its answer', () => {
    const questions = [{ measure: CSAT.id }, { measure: EFFORT.id, card: card('wait') }]
    const [effort] = driversOf(boardOf([{ columns: [WHOLE, WAIT], questions }]), CSAT).drivers
    expect(effort?.correlation?.r).toBeCloseTo(0.866_025_4, 7)
  })

  it('is compared with satisfaction before other questions about the whole, and with none that no part was asked beside', () => {
    const part = { measure: CSAT.id, card: card('desk') }
    const both = boardOf([
      { columns: [WHOLE, WHOLE, DESK], questions: [{ measure: NPS.id }, { measure: CSAT.id }, part] },
    ])
    expect(wholeQuestions(both)).toEqual([CSAT, NPS])
    expect(wholeQuestions(boardOf([{ columns: [WHOLE], questions: [{ measure: CSAT.id }] }]))).toEqual([])
    expect(wholeQuestions(boardOf([{ columns: [DESK], questions: [part] }]))).toEqual([])
  })
})
