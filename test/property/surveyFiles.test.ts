import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { importAnswers } from '../../src/commands'
import { type QuestionDraft, suggest } from '../../src/formats/survey/guess/suggest'
import type { Mapping } from '../../src/formats/survey/mapping'
import { createSurveySession, type FileSettings } from '../../src/formats/survey/session'
import { laneRegistry } from '../../src/lanes'
import { checkBoard } from '../../src/model/checks'
import { targetsOf } from '../../src/ui/survey/boardContext'
import { heapsFor, measureIds, measureOf, sourceOf } from '../../src/ui/survey/toBoard'
import { boardFrom } from '../support/boardFrom'
import { memoryFile, surveyBytes } from '../support/surveyFiles'
import { createTestEditor } from '../support/testEditor'

/** Mutated files; many more are run by hand before a release: RIHLA_MUTATIONS=10000. */
const RUNS = Number(process.env.RIHLA_MUTATIONS ?? 300)

const folder = fileURLToPath(new URL('../fixtures/surveys/', import.meta.url))
const FILES = readdirSync(folder)
  .filter((name) => /\.(?:csv|tsv|txt|xlsx)$/.test(name))
  .map((name) => ({ name, bytes: surveyBytes(name) }))

const BOARD = boardFrom(`
             | Stay          | Leave
             | Arrive | Eat  | Pay
    customer | a Check-in |  | b Bill
`)

/** What breaks readers: signs of every dialect, half characters, marks of encodings, giants, formulas, nothing. */
const SHARDS = [
  ...['', '"', '""', '";"', ',', ';', '\t', '|', '\n', '\r', '\r\n', '\0', '\ufeff', '\u202e', 'sep=;\n', '=1+1', '-'],
  ...[
    '1e308',
    '99999999999',
    '-0',
    'NaN',
    '٠',
    '٫',
    '31/02/2026',
    '00/00/0000',
    '__proto__',
    'constructor',
    '😡',
    'راضٍ',
  ],
  'x'.repeat(5000),
  '"'.repeat(301),
].map((text) => new TextEncoder().encode(text))
const BYTES = [
  new Uint8Array([0xff, 0xfe]),
  new Uint8Array([0xc3]),
  new Uint8Array([0xed, 0xa0, 0x80]),
  new Uint8Array([0xd8]),
]

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true })
/** One hurt: bytes cut out, put in, turned over, or whole lines lost, doubled, swapped, or cut short. */
const hurt = fc.oneof(
  fc.record({ kind: fc.constantFrom('cut', 'keep'), at: place, to: place }),
  fc.record({ kind: fc.constant('put'), at: place, what: fc.constantFrom(...SHARDS, ...BYTES) }),
  fc.record({ kind: fc.constant('flip'), at: place, by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constantFrom('loseLine', 'doubleLine', 'swapLines', 'cutLine'), at: place, to: place }),
)
type Hurt = typeof hurt extends fc.Arbitrary<infer T> ? T : never

function hurtBytes(bytes: Uint8Array, done: Hurt): Uint8Array {
  const at = Math.floor(done.at * bytes.length)
  switch (done.kind) {
    case 'put':
      return joined(bytes.subarray(0, at), done.what, bytes.subarray(at))
    case 'flip':
      return bytes.map((byte, index) => (index === at ? byte ^ done.by : byte))
    case 'cut':
    case 'keep': {
      const [from, to] = [at, Math.floor(done.to * bytes.length)].sort((a, b) => a - b)
      return done.kind === 'keep' ? bytes.slice(from, to) : joined(bytes.subarray(0, from), bytes.subarray(to))
    }
    case 'loseLine':
    case 'doubleLine':
    case 'swapLines':
    case 'cutLine':
      return joined(...hurtLines(linesOf(bytes), done.kind, done.at, done.to))
  }
}

function hurtLines(lines: readonly Uint8Array[], kind: string, at: number, to: number): readonly Uint8Array[] {
  const [one, other] = [Math.floor(at * lines.length), Math.floor(to * lines.length)]
  const [line, second] = [lines[one] ?? new Uint8Array(), lines[other] ?? new Uint8Array()]
  if (kind === 'loseLine') return lines.filter((_, index) => index !== one)
  if (kind === 'doubleLine') return lines.toSpliced(other, 0, line)
  if (kind === 'swapLines') return lines.with(one, second).with(other, line)
  return lines.with(one, joined(line.subarray(0, Math.floor(to * line.length)), new Uint8Array([10])))
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push(bytes.subarray(from, to))
    from = to
  }
  return lines.length > 0 ? lines : [bytes]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** A file as the wizard takes it: looked at, its columns guessed, counted, and put on a board. Undefined: refused with a reason. */
async function imported(bytes: Uint8Array) {
  const session = createSurveySession(memoryFile(bytes, 'mutated'), papa)
  const look = await session.look({})
  if (!look.ok) return refused(look.error.kind)
  const profile = await session.profile({})
  if (!profile.ok) return refused(profile.error.kind)
  const guess = suggest(profile.value.columns, {
    tool: look.value.tool,
    delimiter: look.value.delimiter ?? ',',
    questions: [],
    targets: targetsOf(BOARD, laneRegistry, 'en', 'unnamed'),
    periods: [],
  })
  const mapping: Mapping = {
    // A person says which order dates are in before going on.
    columns: Object.fromEntries(
      Object.entries(guess.columns).map(([index, use]) => [
        index,
        use.kind === 'date' ? { ...use, order: use.order ?? ('dayFirst' as const) } : use,
      ]),
    ),
    questions: Object.fromEntries(guess.added.map(({ key, scale }) => [key, { scale }])),
    period: '2026',
    quotes: 5,
  }
  const settings: FileSettings = profile.value.encoding ? { encoding: profile.value.encoding } : {}
  const counted = await session.count(settings, mapping)
  if (!counted.ok) return refused(counted.error.kind)
  return { counted: counted.value, added: guess.added, mapping, hash: profile.value.hash, profile: profile.value }
}

function refused(kind: string): undefined {
  // That would be a reader that broke, and not a file that is bad.
  expect(kind).not.toBe('failed')
  return undefined
}

const mutated = fc
  .tuple(fc.constantFrom(...FILES), fc.array(hurt, { minLength: 1, maxLength: 6 }))
  .map(([{ name, bytes }, hurts]) => ({ name, bytes: hurts.reduce(hurtBytes, bytes) }))

describe('a survey file that was hurt', () => {
  test('is counted or refused with a reason; every row is an answer or has a reason, and the board gets all or nothing', async () => {
    let came = 0
    await fc.assert(
      fc.asyncProperty(mutated, async ({ bytes }) => {
        const found = await imported(bytes)
        if (!found) return
        came++
        const { counted, mapping, hash, profile } = found
        expect(counted.rows).toBe(profile.rows)
        const onPurpose = counted.skipped.reduce((sum, { times }) => sum + times, 0)
        expect(counted.used + onPurpose).toBeGreaterThanOrEqual(counted.rows)
        expect(counted.used).toBeLessThanOrEqual(counted.rows)
        for (const heap of counted.heaps) expectSound(heap.counts, mapping.questions[heap.question]?.scale)
        importInto(found, sourceOf('mutated.csv', hash, mapping))
      }),
      // A row of nothing but a form feed is no row, for the profile as for the count.
      { numRuns: RUNS, examples: [[{ name: 'blank.csv', bytes: Uint8Array.from([5, 10, 12, 10]) }]] },
    )
    // Hurt beyond reading, a file says nothing of the rest of this test.
    expect(came).toBeGreaterThan(RUNS / 3)
  }, 600_000)
})

function expectSound(counts: Readonly<Record<string, number>>, scale: readonly [number, number] | undefined): void {
  const [low, high] = scale ?? [0, -1]
  for (const [answer, people] of Object.entries(counts)) {
    expect(Number.isInteger(people) && people > 0).toBe(true)
    expect(Number(answer)).toBeGreaterThanOrEqual(low)
    expect(Number(answer)).toBeLessThanOrEqual(high)
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof imported>>>

/** All heaps lie on the board afterwards and the board is sound, or it is the same board as before. One undo takes all back. */
function importInto({ counted, added }: Found, { source, file }: { source: string; file: string }): void {
  const editor = createTestEditor(BOARD)
  const before = editor.get().board
  const used = new Set(counted.heaps.map(({ question }) => question))
  const questions: readonly QuestionDraft[] = added.filter(({ key }) => used.has(key))
  const measures = measureIds(before, questions, editor.newId)
  const heaps = heapsFor(before, counted, measures)
  const drafts = questions.flatMap((draft) => {
    const id = measures.get(draft.key)
    return id ? [measureOf(draft, id)] : []
  })
  const done = editor.dispatch(importAnswers, { source, file, mode: 'add', measures: drafts, heaps, quotes: [] })
  const after = editor.get().board
  if (!done.ok) return expect(after).toBe(before)
  expect(peopleIn(Object.values(after.answers))).toBe(peopleIn(counted.heaps))
  expect(checkBoard(after)).toEqual([])
  editor.undo()
  expect(editor.get().board).toEqual(before)
}

function peopleIn(heaps: readonly { readonly counts: Readonly<Record<string, number>> }[]): number {
  return heaps.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, people) => all + people, 0), 0)
}
