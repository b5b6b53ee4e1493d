import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import type { Language } from '../../src/base/text'
import { exampleAnswer } from '../../src/formats/assistant'
import { printCjml } from '../../src/formats/cjml'
import { printMatrix } from '../../src/formats/csv'
import { boardOfDraft } from '../../src/formats/draft'
import { printDrawio, readDrawio } from '../../src/formats/drawio'
import { printCanvas, readCanvas } from '../../src/formats/jsoncanvas'
import { printMarkdown } from '../../src/formats/markdown'
import { printMermaid } from '../../src/formats/mermaid'
import { wholeBoard } from '../../src/formats/shapes/placeBoard'
import { createFromTemplate } from '../../src/formats/templates'
import { isBoardText, readText, recogniseText, TEXT_FORMATS, type TextFormat } from '../../src/formats/texts'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import type { Board } from '../../src/model/board'
import { checkBoard } from '../../src/model/checks'
import { parseBoard } from '../../src/model/parse/parseBoard'
import { arbitraryBoard } from '../support/arbitraryBoard'
import { countedMetrics } from '../support/metrics'
import { countedIds } from '../support/ports'

/** Mutated files for each format; many more are run by hand before a release: RIHLA_MUTATIONS=10000. */
const RUNS = Number(process.env.RIHLA_MUTATIONS ?? 60)
const speech = { language: 'en', lanes: laneRegistry } as const
const LENSES = { csat: false, pain: false, time: false, evidence: false, owner: false }

const board = await createFromTemplate('corner-shoeshine', {
  id: brandId('board', 'board_1'),
  createdAt: '2026-01-01T00:00:00.000Z',
  baseLanguage: 'en',
})
const scene = createLayout({ lanes: laneRegistry, metrics: countedMetrics })(wholeBoard(board, laneRegistry), {
  language: 'en',
  lenses: LENSES,
})

const SOUND: Readonly<Record<TextFormat, { readonly name: string; readonly text: string }>> = {
  mermaid: { name: 'a.mmd', text: printMermaid(board, speech).text },
  csv: { name: 'a.csv', text: printMatrix(board, speech) },
  markdown: { name: 'a.md', text: printMarkdown(board, speech) },
  assistant: { name: 'a.txt', text: JSON.stringify(exampleAnswer(laneRegistry), null, 1) },
  jsoncanvas: { name: 'a.canvas', text: printCanvas(board, scene, laneRegistry) },
  drawio: { name: 'a.drawio', text: printDrawio(board, scene, laneRegistry) },
  cjml: { name: 'a.cjml', text: printCjml(board, speech) },
}

/** What breaks readers: ends of everything, signs of every grammar, giants, names of objects, half characters. */
const SHARDS = [
  ...[
    '',
    '\0',
    '\ufeff',
    '\ud800',
    '\u202e',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '<',
    '>',
    '</',
    '<!DOCTYPE a>',
    '<![CDATA[',
    '&',
    '&a;',
    '--',
    '#',
    ';',
    ':',
    ',',
    '\n',
    '\t',
  ],
  ...[
    '"__proto__":{"x":1},',
    'constructor',
    'null',
    'true',
    '-1e999',
    '1e308',
    'NaN',
    '٣',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '=HYPERLINK("http://x.example")',
  ],
  ...[
    'http://x.example/a.png',
    'x'.repeat(3000),
    '['.repeat(300),
    '<a>'.repeat(300),
    '(('.repeat(200),
    '*'.repeat(400),
    '```',
    '\\'.repeat(50),
  ],
]

const mutation = fc.record({
  kind: fc.constantFrom('insert', 'cut', 'replace', 'twice', 'end', 'swap', 'byte'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share ** 4),
  shard: fc.constantFrom(...SHARDS),
})

function mutated(
  text: string,
  changes: readonly { kind: string; at: number; length: number; shard: string }[],
): string {
  return changes.reduce((now, { kind, at, length, shard }) => {
    const from = Math.floor(at * now.length)
    const to = Math.min(now.length, from + Math.ceil(length * now.length))
    const piece = now.slice(from, to)
    if (kind === 'insert') return now.slice(0, from) + shard + now.slice(from)
    if (kind === 'cut') return now.slice(0, from) + now.slice(to)
    if (kind === 'replace') return now.slice(0, from) + shard + now.slice(to)
    if (kind === 'twice') return now.slice(0, to) + piece + now.slice(to)
    if (kind === 'end') return now.slice(0, from)
    if (kind === 'swap') return now.slice(to) + piece + now.slice(0, from)
    return (
      now.slice(0, from) + String.fromCharCode(now.charCodeAt(from) ^ (1 << (piece.length % 8))) + now.slice(from + 1)
    )
  }, text)
}

const KEYS = Object.getOwnPropertyNames(Object.prototype)

test.each(TEXT_FORMATS)(
  'a damaged file of %s gives a sound board or a problem that says what and where, never a throw',
  async (format) => {
    const { name, text } = SOUND[format]
    const tally = { board: 0, problem: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (changes) => {
        const source = mutated(text, changes)
        recogniseText(source)
        const read = await readText(new TextEncoder().encode(source), name, laneRegistry)
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(KEYS)
        if (!read.ok) {
          tally.problem++
          const { error } = read
          expect(error.kind).toMatch(/^[a-zA-Z]+$/)
          if ('line' in error) expect(error.line).toBeGreaterThan(0)
          if ('faults' in error)
            expect(error.faults.every(({ path, expected, found }) => `${path}${expected}${found}` !== '')).toBe(true)
          return
        }
        tally.board++
        const { draft, notes } = read.value
        expect(notes.every(({ line }) => line === undefined || line > 0)).toBe(true)
        const made = boardOfDraft(draft, {
          newId: countedIds(),
          createdAt: '2026-01-01T00:00:00.000Z',
          lanes: laneRegistry,
        })
        expect(checkBoard(made)).toEqual([])
        // What is saved is read again without a note: nothing in it is half there.
        const kept = parseBoard(JSON.parse(JSON.stringify(made)))
        expect(kept.ok && kept.value.notes).toEqual([])
        for (const { linkUrl } of Object.values(made.cards))
          expect(linkUrl ?? 'https:').toMatch(/^(?:https?|mailto|tel):/i)
      }),
      { numRuns: RUNS },
    )
    // biome-ignore lint/suspicious/noConsole: the count of a long run is what it is run for
    if (RUNS > 1000) console.info(format, tally)
    expect(tally.board + tally.problem).toBeGreaterThanOrEqual(RUNS)
  },
  900_000,
)

test('a text of each format is taken for what it is', () => {
  for (const format of TEXT_FORMATS) expect(recogniseText(SOUND[format].text)).toBe(format)
  expect(isBoardText('{\n "format": "rihla-board",')).toBe(true)
  expect(recogniseText('Dear all, see you tomorrow.')).toBeUndefined()
})

/** All that an outline says of a board, with every lane in it. */
function said(each: Board, language: Language): string {
  return printMarkdown({ ...wholeBoard(each, laneRegistry), answers: {} }, { language, lanes: laneRegistry })
}

/** People and channels that are told apart by their names, as formats without ids tell them. */
function named(each: Board): Board {
  const all = <T extends { readonly id: string }>(records: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.values(records).map((record) => [record.id, { ...record, name: { en: `The ${record.id}` } }]),
    )
  return { ...each, personas: all(each.personas), actors: all(each.actors), channels: all(each.channels) }
}

const holding = laneRegistry.types.filter(({ holdsCards }) => holdsCards).map(({ id }) => id)

test.each([
  ['JSON Canvas', printCanvas, readCanvas],
  ['draw.io', printDrawio, readDrawio],
] as const)('any board comes back from %s with its stages, steps, lanes, cards, facts and links', (_, print, read) => {
  fc.assert(
    fc.property(
      arbitraryBoard({ laneTypes: holding }).map(named),
      fc.constantFrom('en' as const, 'ar' as const),
      (each, language) => {
        fc.pre(Object.keys(each.steps).length > 0 && Object.keys(each.lanes).length > 0)
        const drawn = createLayout({ lanes: laneRegistry, metrics: countedMetrics })(wholeBoard(each, laneRegistry), {
          language,
          lenses: LENSES,
        })
        const again = read(print(each, drawn, laneRegistry), laneRegistry)
        if (!again.ok) throw new Error(JSON.stringify(again.error))
        const made = boardOfDraft(again.value.draft, {
          newId: countedIds(),
          createdAt: '2026-01-01T00:00:00.000Z',
          lanes: laneRegistry,
        })
        expect(checkBoard(made)).toEqual([])
        expect(said(made, language)).toBe(said(each, language))
      },
    ),
    { numRuns: Math.min(RUNS, 300) },
  )
})
