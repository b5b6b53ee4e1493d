import fc from 'fast-check'
import { brandId, type CardId, type MeasureId, type StageId, type StepId } from '../../src/base/ids'
import { keyAt, keysBetween } from '../../src/base/orderKey'
import type { Board } from '../../src/model/board'
import { TIMED_WHATS } from '../../src/model/records/times'

/** What was measured besides answers, before it is tied to the cards and steps of a board. */
export const arbitraryMeasured = fc.record({
  selfScores: fc.array(fc.record({ at: fc.nat(), stated: fc.integer({ min: 0, max: 100 }) }), { maxLength: 2 }),
  visits: fc.array(
    fc.record({ at: fc.nat(), got: fc.option(fc.nat({ max: 4 })), weight: fc.nat({ max: 9 }), critical: fc.boolean() }),
    { maxLength: 2 },
  ),
  tickets: fc.array(fc.record({ at: fc.nat(), count: fc.nat({ max: 99 }), mapped: fc.boolean() }), { maxLength: 3 }),
  times: fc.array(
    fc.record({
      at: fc.nat(),
      what: fc.constantFrom(...TIMED_WHATS),
      values: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 6 }),
    }),
    { maxLength: 2 },
  ),
  replies: fc.array(
    fc.record({
      at: fc.nat(),
      rows: fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 5 })), fc.integer({ min: 1, max: 5 })), {
        maxLength: 4,
      }),
    }),
    { maxLength: 1 },
  ),
})

export type MeasuredParts = typeof arbitraryMeasured extends fc.Arbitrary<infer Parts> ? Parts : never

interface Places {
  readonly measure: MeasureId
  readonly cards: readonly CardId[]
  readonly steps: readonly StepId[]
  readonly stages: readonly StageId[]
}

type Measured = Pick<Board, 'selfScores' | 'visits' | 'tickets' | 'times' | 'replies' | 'attributes'>

export function measuredOf(parts: MeasuredParts, { measure, cards, steps, stages }: Places): Measured {
  const cardAt = (at: number) => cards[at % Math.max(cards.length, 1)]
  const stepAt = (at: number) => steps[at % Math.max(steps.length, 1)]
  const stage = stages[0]
  return {
    selfScores: byId(
      parts.selfScores.map(({ at, stated }, index) => {
        const card = cardAt(at)
        const about = at % 2 === 0 && card ? { card } : stage ? { stage } : {}
        const id = brandId('selfScore', `selfScore_${index + 1}`)
        return { id, measure, ...about, period: '2026-Q1', dims: {}, counts: { 4: 2 }, stated }
      }),
    ),
    visits: byId(
      parts.visits.map(({ at, got, weight, critical }, index) => {
        const card = cardAt(at)
        const id = brandId('visit', `visit_${index + 1}`)
        const items = [{ question: { en: 'Greeted' }, got, of: 4, ...(critical ? { critical } : {}) }]
        const sections = [{ name: { ar: 'الاستقبال' }, weight, items }]
        return { id, date: '2026-08-12', ...(card ? { card } : {}), dims: { branch: 'مسقط' }, sections }
      }),
    ),
    tickets: byId(
      parts.tickets.map(({ at, count, mapped }, index) => {
        const step = mapped ? stepAt(at) : undefined
        const id = brandId('tickets', `tickets_${index + 1}`)
        return { id, reason: { en: 'No news' }, ...(step ? { step } : {}), period: '2026-Q1', dims: {}, count }
      }),
    ),
    times: byId(
      parts.times.flatMap(({ at, what, values }, index) => {
        const step = stepAt(at)
        const id = brandId('times', `times_${index + 1}`)
        return step ? [{ id, step, what, period: '2026-Q1', dims: {}, values }] : []
      }),
    ),
    attributes: byId(
      parts.replies.map(({ at }, index) => ({
        id: brandId('attribute', `attribute_${index + 1}`),
        order: keysBetween(undefined, undefined, index + 1).at(-1) ?? keyAt([], 0),
        ...{ name: { en: 'Clean' }, scale: [1, 5] as const, importance: at % 5, n: at % 1000 },
      })),
    ),
    replies: byId(
      parts.replies.map(({ at, rows }, index) => {
        const card = cardAt(at)
        const id = brandId('replies', `replies_${index + 1}`)
        return {
          id,
          period: '2026-Q1',
          dims: {},
          questions: [{ measure, ...(card ? { card } : {}) }, { measure }],
          rows,
          ...(at % 2 === 0 ? { source: 'answers.csv [f-1]' } : {}),
        }
      }),
    ),
  }
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<T['id'], T>> {
  return Object.fromEntries(records.map((record) => [record.id, record])) as Record<T['id'], T>
}
