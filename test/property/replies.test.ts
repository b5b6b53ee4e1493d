import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCounter } from '../../src/formats/survey/count/counter'
import { byAnswers, REPLIES_LIMIT } from '../../src/formats/survey/count/replies'
import type { AnswerTarget, Mapping } from '../../src/formats/survey/mapping'

const about = (target: AnswerTarget) => ({ kind: 'answer', question: 'q', target, words: {}, decimal: '.' }) as const
const MAPPING: Mapping = {
  columns: {
    0: { kind: 'personal' },
    1: { kind: 'dimension', name: 'branch' },
    2: about({ kind: 'journey' }),
    3: about({ kind: 'card', id: 'card_a' }),
    4: about({ kind: 'stage', id: 'stage_1' }),
    5: { kind: 'comment' },
  },
  questions: { q: { scale: [1, 5] } },
  period: '2026-Q1',
}

interface Person {
  readonly branch: string
  readonly answers: readonly (number | null)[]
}

function counted(people: readonly Person[], mapping = MAPPING) {
  const counter = createCounter(mapping, 6)
  for (const [line, { branch, answers }] of people.entries()) {
    counter.add([`R-${line}`, branch, ...answers.map((each) => String(each ?? '')), `comment ${line}`], line + 2)
  }
  return counter.finish()
}

const answer = fc.option(fc.integer({ min: 1, max: 5 }))
const people = fc.array(
  fc.record({ branch: fc.constantFrom('Sohar', 'Muscat'), answers: fc.tuple(answer, answer, answer) }),
  { maxLength: 60 },
)

test('single answers are those of everybody who answered about the whole and a part, sorted so that no line is known', () => {
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.nat()), (all, mix) => {
      const { replies } = counted(all)
      const whole = all.filter(({ answers: [first, ...rest] }) => first !== null && rest.some((each) => each !== null))
      expect(replies?.people ?? 0).toBe(whole.length)
      for (const branch of ['Sohar', 'Muscat']) {
        const own = whole.filter((each) => each.branch === branch).map(({ answers }) => answers)
        const group = replies?.groups.find(({ dims }) => dims.branch === branch)
        expect(group?.rows ?? []).toEqual(own.sort(byAnswers))
      }
      // Whatever the order of the lines, the same is kept: nothing of the order is.
      const ranks = all.map((each) => ({ each, rank: mix.next().value ?? 0 }))
      const shuffled = ranks.sort((a, b) => a.rank - b.rank).map(({ each }) => each)
      expect(counted(shuffled).replies).toEqual(replies)
      expect(JSON.stringify(replies ?? {})).not.toMatch(/R-|comment/)
    }),
    { numRuns: 60 },
  )
})

test('of very many people so many are drawn, the same ones every time', () => {
  const all = Array.from({ length: REPLIES_LIMIT + 5000 }, (_, at): Person => {
    const whole = (at % 5) + 1
    return { branch: 'Sohar', answers: [whole, ((at * 3) % 5) + 1, whole] }
  })
  const { replies } = counted(all)
  expect(replies?.people).toBe(REPLIES_LIMIT + 5000)
  const rows = replies?.groups[0]?.rows ?? []
  expect(rows.length).toBe(REPLIES_LIMIT)
  // Drawn from all of them: each fifth is still about a fifth.
  const ones = rows.filter(([whole]) => whole === 1).length
  expect(Math.abs(ones - REPLIES_LIMIT / 5)).toBeLessThan(200)
  expect(counted(all).replies).toEqual(replies)
})

test.each([
  ['a column about the whole is missing', { 2: { kind: 'ignore' } }],
  ['only one part was asked about', { 4: { kind: 'ignore' } }],
  ['a row stands for several people', { 5: { kind: 'count' } }],
  ['a row is one answer', { 5: { kind: 'touchpoint', targets: { x: { kind: 'journey' } } } }],
] as const)('no single answers are there when %s', (_, change) => {
  const mapping: Mapping = { ...MAPPING, columns: { ...MAPPING.columns, ...change } }
  expect(counted([{ branch: 'Sohar', answers: [4, 5, 3] }], mapping).replies).toBeUndefined()
})
