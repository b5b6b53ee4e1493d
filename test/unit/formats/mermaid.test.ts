import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOfDraft } from '../../../src/formats/draft'
import { printMermaid, readMermaid } from '../../../src/formats/mermaid'
import { parseJourney } from '../../../src/formats/mermaid/parseJourney'
import { stripComments } from '../../../src/formats/mermaid/prepare'
import { laneRegistry } from '../../../src/lanes'
import type { Board } from '../../../src/model/board'
import { checkBoard } from '../../../src/model/checks'
import suite from '../../fixtures/mermaid/suite.json'
import { boardFrom } from '../../support/boardFrom'
import { countedIds } from '../../support/ports'

/** The same map with every record changed. */
function mapValues<T>(records: Readonly<Record<string, T>>, change: (record: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]))
}

interface Measured {
  readonly ok: boolean
  readonly title?: string
}

/** As the suite writes what Mermaid made of a text. */
function measured(text: string): unknown {
  const read = parseJourney(text)
  if (!read.ok) return { ok: false }
  const { title, accTitle, accDescription, sections, tasks } = read.journey
  return {
    ok: true,
    diagramType: 'journey',
    title,
    accTitle,
    accDescription,
    sections: sections.map(({ name }) => name),
    tasks: tasks.map(({ section, task, score, people }) => ({
      section,
      task,
      score: Number.isFinite(score) ? score : String(score),
      people,
    })),
    actors: [...new Set(tasks.flatMap(({ people }) => people))].sort(),
  }
}

function expected({ ok, ...rest }: Measured): unknown {
  return ok ? { ok, ...rest } : { ok }
}

describe('a journey is read exactly as Mermaid reads it', () => {
  test.each([...suite.upstream, ...suite.probes].map((each) => [each.id, each] as const))('%s', (_, each) => {
    expect(measured(each.input)).toEqual(expected(each.measured))
  })

  test.each(suite.upstreamCommentStripping.map((each) => [each.id, each] as const))('%s', (_, each) => {
    expect(stripComments(each.input)).toBe(each.expected)
  })

  test('and a text that Mermaid refuses has the line Mermaid names', () => {
    for (const { input, measured: made } of suite.probes) {
      const line = 'error' in made ? /^Parse error on line (\d+)/.exec(made.error ?? '')?.[1] : undefined
      const read = parseJourney(input)
      if (line !== undefined && !read.ok && read.problem.kind === 'syntax') expect(read.problem.line).toBeGreaterThan(0)
    }
    const read = parseJourney('%% a comment\njourney\ntitle T\n\nsection A; B\n')
    expect(read).toMatchObject({ ok: false, problem: { kind: 'syntax', line: 5 } })
  })
})

function read(text: string) {
  const answer = readMermaid(text, laneRegistry)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

function codes(text: string): string[] {
  return read(text).notes.map(({ code, line, words }) => `${line ?? '-'} ${code} ${words ?? ''}`.trim())
}

describe('what Mermaid would lose is told, with its line', () => {
  test.each([
    ['Pay: five: Me', '2 scoreUnreadable five'],
    ['Pay: ٤: Me', '2 scoreMended ٤'],
    ['Pay: 4/5: Me', '2 scoreMended 4/5'],
    ['Pay: : Me', '2 scoreMissing Pay'],
    ['Pay: 13: Me', '2 scoreOutside 13'],
    ['Pay: 5: Agent: Tier 1', '2 piecesDropped Tier 1'],
    ['Pay: 5: Child#1', '2 hashCut #1'],
    ['Pay; then leave: 5: Me', '2 mermaidRefuses Pay; then leave: 5: Me'],
    ['Fix bug #12: 3: Dev', '2 mermaidRefuses Fix bug #12: 3: Dev'],
    ['section A: B\nx: 3', '2 mermaidRefuses section A: B'],
    ['section', '2 lineLeftOut section'],
    ['Pay: 5: Me,, You', '2 actorEmpty Pay'],
  ])('%s', (line, note) => {
    expect(codes(`journey\n${line}\nsection S\n z: 3`)).toEqual([note])
  })

  test('nothing is told of a text without a fault', () => {
    expect(codes('journey\n title T\n section S\n Pay: 5: Me, You')).toEqual([])
  })

  test('what was thrown away is kept as a note of the card', () => {
    const { draft } = read('journey\nCall at 10:30: 4: Me')
    expect(draft.stages).toEqual([{ name: '', steps: [{ name: 'Call at 10' }] }])
    expect(draft.cards[0]).toMatchObject({ note: 'Me', persona: '4' })
  })

  test('a line that Mermaid refuses is read as it was meant', () => {
    const { draft } = read('journey\nsection A: B\nPay; leave: 5: Me')
    expect(draft.stages).toEqual([{ name: 'A: B', steps: [{ name: 'Pay; leave' }] }])
  })

  test('scores from 1 to 5 become feelings from −2 to +2', () => {
    const moods = read('journey\nsection S\na: 1\nb: 2\nc: 3\nd: 4\ne: 5').draft.cards.flatMap(
      ({ data }) => data?.value ?? [],
    )
    expect(moods).toEqual([-2, -1, 0, 1, 2])
  })

  test('every text gets an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const answer = readMermaid(`journey\n${pieces.join('')}`, laneRegistry)
        expect(typeof answer.ok).toBe('boolean')
      }),
    )
  })
})

const PIECES = [
  ...[
    'section ',
    'title ',
    'journey',
    'accTitle',
    'accDescr',
    '{',
    '}',
    ':',
    ';',
    '#',
    '%%',
    '\n',
    ' ',
    ',',
    '5',
    'a',
    'رضا',
  ],
  ...['---', '#58;', '<br>', '%%{init: {}}%%', '\r\n', 'style', '\t'],
]

describe('a board written as Mermaid', () => {
  const names = fc
    .array(fc.constantFrom(...PIECES.filter((piece) => !piece.includes('<'))), { minLength: 1, maxLength: 6 })
    .map(
      (pieces) =>
        `${pieces
          .join('')
          .replace(/%%\{.*?\}%%/g, '')
          .replace(/\s+/g, ' ')
          .trim()}`,
    )
    .filter((name) => name !== '')

  test('gives its names back whatever characters are in them', () => {
    fc.assert(
      fc.property(names, names, names, (title, stage, step) => {
        const picture = boardFrom('| S\n| A\nemotion | f Good')
        const board: Board = {
          ...picture,
          title: { en: title },
          stages: mapValues(picture.stages, (each) => ({ ...each, name: { en: stage } })),
          steps: mapValues(picture.steps, (each) => ({ ...each, name: { en: step } })),
          cards: mapValues(picture.cards, (card) => ({ ...card, data: { value: -1 } })),
        }
        const { text } = printMermaid(board, { language: 'en', lanes: laneRegistry })
        const answer = parseJourney(text)
        expect(answer).toMatchObject({
          ok: true,
          journey: { title, sections: [{ name: stage }], tasks: [{ task: step, score: 2 }] },
        })
      }),
    )
  })

  test('has one task for each feeling, with the people who have it', () => {
    const text = 'journey\n  title T\n  section S\n    Pay: 5: Me, You\n    Pay: 1: Cat\n  section Z\n    Leave: 3\n'
    const { draft } = read(text)
    const board = boardOfDraft(draft, {
      newId: countedIds(),
      createdAt: '2026-01-01T00:00:00.000Z',
      lanes: laneRegistry,
    })
    expect(checkBoard(board)).toEqual([])
    expect(printMermaid(board, { language: 'en', lanes: laneRegistry })).toEqual({ text, withoutFeeling: 0 })
  })
})
