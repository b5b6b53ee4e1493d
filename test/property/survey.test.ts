import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { createCounter } from '../../src/formats/survey/count/counter'
import type { Mapping } from '../../src/formats/survey/mapping'
import { createSurveySession } from '../../src/formats/survey/session'
import { answerUse, memoryFile } from '../support/surveyFiles'

const mapping: Mapping = {
  columns: {
    0: { kind: 'date', order: 'dayFirst', grain: 'month' },
    1: answerUse('a', { high: 5, none: 'notApplicable' }),
    2: answerUse('b'),
    3: { kind: 'dimension', name: 'branch' },
    4: { kind: 'comment' },
  },
  questions: { a: { scale: [1, 5] }, b: { scale: [0, 10] } },
  period: '2026',
  quotes: 5,
}

const cell = fc.oneof(
  fc.constantFrom('1', '5', '٣', '4/5', 'high', 'none', '', '-', '99', '2.5', 'x', '=1', '01/02/2026', '2026-03-01'),
  fc.string({ maxLength: 12 }),
)
const row = fc.tuple(
  fc.constantFrom('01/02/2026', '2026-03-01', '', '٠١/٠٥/٢٠٢٦', 'x'),
  cell,
  cell,
  fc.constantFrom('Muscat', 'Sohar', ''),
  fc.oneof(fc.constantFrom('Long enough to be quoted', 'Another thing they said', ''), fc.string({ maxLength: 40 })),
)

function counted(rows: readonly (readonly string[])[]) {
  const counter = createCounter(mapping, 5)
  for (const [index, cells] of rows.entries()) counter.add(cells, index + 2)
  const { heaps, quotes, rows: all, used, rejectedAll, skipped } = counter.finish()
  const times = skipped.map(({ reason, times: n }) => [reason, n]).sort()
  return { heaps, quotes, all, used, rejectedAll, times }
}

describe('survey answers', () => {
  test('are counted alike in whatever order the rows come', () => {
    const shuffled = fc
      .array(row, { maxLength: 60 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(counted(others)).toEqual(counted(rows))
      }),
    )
  })

  test('each row is used, or left out with a reason; nothing disappears', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { all, used, rejectedAll, times } = counted(rows)
        const onPurpose = times.reduce((sum, [reason, n]) => sum + (reason === 'unanswered' ? Number(n) : 0), 0)
        expect(all).toBe(rows.filter((cells) => cells.some((text) => text.trim() !== '')).length)
        expect(used + rejectedAll + onPurpose).toBeGreaterThanOrEqual(all)
      }),
    )
  })

  test('printed one row a person, in any dialect, they give the same counts back', async () => {
    const counts = fc.dictionary(fc.integer({ min: 1, max: 5 }).map(String), fc.integer({ min: 1, max: 9 }), {
      minKeys: 1,
    })
    const heaps = fc.dictionary(fc.constantFrom('مسقط', 'So;har', 'Nizwa, old "town"', 'a\nb'), counts, { minKeys: 1 })
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      newline: fc.constantFrom('\n', '\r\n'),
      quotes: fc.boolean(),
      mark: fc.constantFrom('', '\ufeff'),
    })
    await fc.assert(
      fc.asyncProperty(heaps, dialect, async (branches, { mark, ...options }) => {
        const rows = Object.entries(branches).flatMap(([branch, each]) =>
          Object.entries(each).flatMap(([answer, people]) => Array<string[]>(people).fill([branch, answer])),
        )
        const text = mark + papa.unparse([['Branch', 'Satisfaction'], ...rows], options)
        const session = createSurveySession(memoryFile(text), papa)
        const found = await session.count(
          { delimiter: options.delimiter, headings: { skip: 0, rows: 1 } },
          {
            columns: { 0: { kind: 'dimension', name: 'branch' }, 1: answerUse() },
            questions: { q: { scale: [1, 5] } },
            period: '2026',
          },
        )
        if (!found.ok) throw new Error(found.error.kind)
        const back = found.value.heaps.map(({ dims, counts: each }) => [dims.branch, each])
        const plain = Object.entries(branches).map(([branch, each]) => [branch.replace(/\s+/g, ' '), each])
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(plain))
      }),
      { numRuns: 60 },
    )
  })

  test('no bytes at all make the reader throw', async () => {
    const settings = { encoding: 'utf-8', headings: { skip: 0, rows: 0 } } as const
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const session = createSurveySession(memoryFile(bytes), papa)
        for (const result of [await session.profile({}), await session.count(settings, mapping)]) {
          if (!result.ok) expect(result.error.kind).not.toBe('failed')
        }
      }),
      { numRuns: 200 },
    )
  })
})
