import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printCards, printMatrix, readMatrix, readTable } from '../../../src/formats/csv'
import { boardOfDraft, type DraftReading } from '../../../src/formats/draft'
import { printMarkdown, readMarkdown } from '../../../src/formats/markdown'
import { laneRegistry } from '../../../src/lanes'
import type { Board } from '../../../src/model/board'
import { checkBoard } from '../../../src/model/checks'
import { boardFrom } from '../../support/boardFrom'
import { countedIds } from '../../support/ports'

const PICTURE = `
  | Apply              || Decide
  | Find   | Submit     || Wait
  customer | a Looks | b Submits; c Signs || d Waits
  emotion  | e Curious |            || f
  pain     |         | g Too long: forms ||
  a -> b sequence
  b -> g exception: no answer`
const speech = { language: 'en', lanes: laneRegistry } as const

function moody(board: Board): Board {
  const cards = Object.entries(board.cards).map(([id, card]) => [
    id,
    board.lanes[card.lane]?.type === 'emotion' ? { ...card, data: { value: card.text.en ? 1 : -2 } } : card,
  ])
  return { ...board, cards: Object.fromEntries(cards) }
}
const board = moody(boardFrom(PICTURE))

function boardOf({ draft }: DraftReading): Board {
  return boardOfDraft(draft, { newId: countedIds(), createdAt: '2026-01-01T00:00:00.000Z', lanes: laneRegistry })
}

function answered<T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a table of stages, steps and lanes', () => {
  test('gives the board back', () => {
    const reading = answered(readMatrix(printMatrix(board, speech), laneRegistry))
    expect(reading.notes).toEqual([])
    const again = boardOf(reading)
    expect(checkBoard(again)).toEqual([])
    expect(printMatrix(again, speech)).toBe(printMatrix(board, speech))
  })

  test('is written for Excel: with the mark of UTF-8, and no cell that runs as a formula', () => {
    const wicked = boardFrom('| S\n| A\ncustomer | a =HYPERLINK("http://x")')
    const text = printMatrix(wicked, speech)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(Object.values(boardOf(answered(readMatrix(text, laneRegistry))).cards)[0]?.text.en).toBe(
      '=HYPERLINK("http://x")',
    )
  })

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is read with %s too', (_, delimiter) => {
    const text = [
      ['', 'Aware', 'Buy'],
      ['Actions', 'Sees an ad, twice', 'Pays'],
      ['Emotions', '4', '2'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    const { draft, notes } = answered(readMatrix(text, laneRegistry))
    expect(draft.stages.map(({ name }) => name)).toEqual(['Aware', 'Buy'])
    expect(draft.lanes.map(({ type }) => type)).toEqual(['customer', 'emotion'])
    expect(draft.cards.map(({ text: words, data }) => data ?? words)).toEqual([
      'Sees an ad, twice',
      'Pays',
      { value: 1 },
      { value: -1 },
    ])
    expect(notes.map(({ code, line }) => [code, line])).toEqual([
      ['noSteps', 1],
      ['scaleFive', 3],
    ])
  })

  test('is read in Arabic, with lane types guessed from Arabic names', () => {
    const text = 'رحلة القرض,,التقديم,,القرار\n,,البحث,الإرسال,الانتظار\nنقاط الألم,,,نماذج طويلة,\nالمشاعر,,٢,−١,0\n'
    const { draft, notes } = answered(readMatrix(text, laneRegistry))
    expect(draft.title).toBe('رحلة القرض')
    expect(draft.stages.map(({ steps }) => steps.length)).toEqual([2, 1])
    expect(draft.lanes.map(({ type }) => type)).toEqual(['pain', 'emotion'])
    expect(draft.cards.flatMap(({ data }) => data?.value ?? [])).toEqual([2, -1, 0])
    expect(notes).toEqual([])
  })

  test('says which line has a lane it does not know, a feeling it cannot read, a quote that never ends', () => {
    const text = ',,S\n,,A\nXyzzy,,a\nEmotions,,very\nPains,,"open'
    expect(answered(readMatrix(text, laneRegistry)).notes.map(({ code, line }) => [code, line])).toEqual([
      ['quoteOpen', 5],
      ['laneTypeGuessed', 3],
      ['moodUnreadable', 4],
    ])
  })

  test('of cards has one row for each with all its fields', () => {
    const { rows } = readTable(printCards(board, speech))
    expect(rows).toHaveLength(8)
    expect(rows[0]?.cells.slice(0, 4)).toEqual(['ID', 'Stage', 'Step', 'Lane'])
    expect(rows.find(({ cells }) => cells[0] === 'card_f')?.cells.at(-1)).toBe('-2')
  })
})

describe('an outline in Markdown', () => {
  test('gives the board back with its links', () => {
    const text = printMarkdown(board, speech)
    const reading = answered(readMarkdown(text, laneRegistry))
    expect(reading.notes).toEqual([])
    const again = boardOf(reading)
    expect(checkBoard(again)).toEqual([])
    expect(printMarkdown(again, speech)).toBe(text)
    expect(Object.keys(again.links)).toHaveLength(2)
  })

  test('keeps any text of a card', () => {
    const words = fc
      .array(
        fc.constantFrom(
          '*',
          '_',
          '[',
          ']',
          '(',
          ')',
          '#',
          '-',
          '+',
          '1.',
          ' ',
          'a',
          'ب',
          ':',
          '·',
          '`',
          '<',
          '\\',
          '|',
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && text !== '…')
    fc.assert(
      fc.property(words, (text) => {
        const [card] = Object.values(boardFrom('| S\n| A\npain | a x').cards)
        if (!card) throw new Error('no card')
        const one = boardFrom('| S\n| A\npain | a x', { cards: { [card.id]: { ...card, text: { en: text } } } })
        const { draft } = answered(readMarkdown(printMarkdown(one, speech), laneRegistry))
        expect(draft.cards.map((each) => each.text)).toEqual([text])
      }),
      { numRuns: 1000, examples: [['Pain points: too many'], ['Note:'], ['*(*'], ['a *(Assumption)*']] },
    )
  })

  test('is read as people write it', () => {
    const text =
      '# Trip\n\nBy train.\n\n## Before\n### Plan\n- Pain points: too many sites\n- **Feelings**: −1 lost\n- looks around\n## After\n- tells friends\n'
    const { draft, notes } = answered(readMarkdown(text, laneRegistry))
    expect(draft).toMatchObject({ title: 'Trip', summary: 'By train.' })
    expect(draft.stages).toEqual([
      { name: 'Before', steps: [{ name: 'Plan' }] },
      { name: 'After', steps: [{ name: 'After' }] },
    ])
    expect(draft.cards.map(({ lane }) => draft.lanes[lane]?.type)).toEqual(['pain', 'emotion', 'customer', 'customer'])
    expect(notes).toEqual([])
  })
})
