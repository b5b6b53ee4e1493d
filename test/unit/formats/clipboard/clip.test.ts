import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandId, type CardId } from '../../../../src/base/ids'
import { type CardClip, clipOf, parseClip, printClip } from '../../../../src/formats/clipboard'
import { parseBlock } from '../../../../src/formats/clipboard/parseBlock'
import { toBase64 } from '../../../../src/formats/picture/base64'
import type { Board } from '../../../../src/model/board'
import type { Card } from '../../../../src/model/records/card'
import { arbitraryBoard } from '../../../support/arbitraryBoard'
import { boardFrom, cardId } from '../../../support/boardFrom'

const BOARD = boardFrom(`
             | Apply              || Decide
             | Find    | Submit   || Wait
  customer   | a Looks | b Submits; c Signs || e Waits
  csat       |         |          ||
  backstage  |         | h Enters ||
  a -> b sequence
  b -> h flow
`)

const holdsCards = (type: string) => type !== 'csat'
const wordsOf = (card: Card) => card.text.en ?? card.text.ar ?? ''
const print = (clip: CardClip, arrangement: 'stepsAcross' | 'stepsDown' | 'list' = 'stepsAcross') =>
  printClip(clip, { arrangement, direction: 'ltr', wordsOf })
const clip = (...names: string[]) => clipOf(BOARD, names.map(cardId), holdsCards)

function carrying(json: unknown): string {
  return `<table data-rihla-cards="${toBase64(new TextEncoder().encode(JSON.stringify(json)))}"></table>`
}

describe('the text of copied cards', () => {
  test('is laid out as seen: steps across, lanes down, and lanes that hold no cards are no rows', () => {
    expect(print(clip('h', 'a', 'e', 'b', 'c')).text).toBe('Looks\t"Submits\nSigns"\tWaits\n\tEnters\t')
  })

  test('has the steps below each other when they were copied from the table', () => {
    expect(print(clip('a', 'b', 'h'), 'stepsDown').text).toBe('Looks\t\nSubmits\tEnters')
  })

  test('has a line for each card of one cell, and of a list', () => {
    expect(print(clip('c', 'b')).text).toBe('Submits\nSigns')
    expect(print(clip('a', 'h'), 'list').text).toBe('Looks\nEnters')
  })

  test('keeps what lies between the copied cells empty, so that they stay where they were', () => {
    expect(print(clip('a', 'e')).text).toBe('Looks\t\tWaits')
  })

  test('of a single card is the card’s own, without the marks of a spreadsheet', () => {
    const board = { ...BOARD, cards: { [cardId('a')]: { ...card('a'), text: { en: 'One\n"two"' } } } }
    expect(print(clipOf(board, [cardId('a')], holdsCards)).text).toBe('One\n"two"')
  })
})

test('the HTML of copied cards is a table whose lines stay in their cells, with nothing to run in it', () => {
  const evil = { ...card('a'), text: { en: '<img src=x onerror=alert(1)>\n& "more"' } }
  const { html } = print(clipOf({ ...BOARD, cards: { [evil.id]: evil } }, [evil.id], holdsCards))
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;<br style="mso-data-placement:same-cell">&amp; "more"')
  expect(html).not.toContain('<img')
})

describe('copied cards', () => {
  test('take along the links between them and what they point to, and nothing else', () => {
    const { links, cards, steps, lanes } = clip('a', 'b')
    expect(links.map(({ id }) => id)).toEqual(['link_1'])
    expect(cards.map(({ id }) => id)).toEqual(['card_a', 'card_b'])
    expect(steps.map(({ name }) => name.en)).toEqual(['Find', 'Submit'])
    expect(lanes).toEqual([{ id: 'lane_customer', type: 'customer' }])
  })

  test('come back from the HTML as they were, whatever is on the board', () => {
    const boards = arbitraryBoard({ laneTypes: ['customer', 'csat', 'x'] })
    fc.assert(
      fc.property(boards, fc.infiniteStream(fc.boolean()), (board, chosen) => {
        const ids = idsOf(board).filter(() => chosen.next().value === true)
        const copied = clipOf(board, ids, holdsCards)
        const parsed = parseClip(print(copied).html)
        expect(parsed).toEqual({ ok: true, value: { clip: copied, notes: [], tooMany: 0 } })
      }),
      { numRuns: 200 },
    )
  })

  test('keep fields that this version does not know', () => {
    const strange = { ...card('a'), votes: { up: 3 }, data: { kept: [1, 'x'] } }
    const copied = clipOf({ ...BOARD, cards: { [strange.id]: strange } }, [strange.id], holdsCards)
    expect(parseClip(print(copied).html)).toMatchObject({ ok: true, value: { clip: { cards: [strange] } } })
  })

  test('give their words back as text, cell by cell', () => {
    // Blanks at the ends of a text and its empty lines do not survive: people paste from everywhere.
    const words = fc
      .array(fc.constantFrom('a', '"', '""', '\t', '\n', 'لا', ' b ', 'c"d'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 2, maxLength: 5 }), (rows) => {
        const [looks, waits] = [clip('a').cards[0], clip('e').cards[0]]
        const cards = rows.flatMap(([first, last], at) =>
          [looks, waits].flatMap((each, column): Card[] =>
            each ? [{ ...each, id: cardId(`${at}_${column}`), text: { en: column === 0 ? first : last } }] : [],
          ),
        )
        const lanes = rows.map((_, at) => ({ id: `lane_${at}`, type: 'customer' }))
        const placed = cards.map((each, at) => ({ ...each, lane: brandId('lane', `lane_${Math.floor(at / 2)}`) }))
        const steps = clip('a', 'e').steps.filter((_, at) => at !== 1)
        const { text } = print({ ...clip('a', 'e'), steps, lanes, cards: placed })
        expect(parseBlock(text)).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })
})

describe('HTML of the clipboard is not believed', () => {
  test('HTML without cards is none of ours', () => {
    expect(parseClip('<p>Hello</p>')).toBeUndefined()
    expect(parseClip('')).toBeUndefined()
    expect(parseClip('<p data-rihla-cards="never closed')).toBeUndefined()
  })

  test('what cannot be read is said to be damaged, and what is newer is not guessed', () => {
    for (const html of ['!', '', 'AAAA', toBase64(new Uint8Array([0xff, 0xfe]))])
      expect(parseClip(`<p data-rihla-cards="${html}">`)).toEqual({ ok: false, error: { kind: 'damaged' } })
    expect(parseClip(carrying({ kind: 'rihla.cards', version: 2 }))).toEqual({ ok: false, error: { kind: 'newer' } })
    expect(parseClip(carrying({ kind: 'other', version: 1 }))).toEqual({ ok: false, error: { kind: 'damaged' } })
  })

  test('any JSON gives cards with every field they need, in cells of the clip', () => {
    const wild = fc.record(
      {
        steps: fc.anything(),
        lanes: fc.anything(),
        cards: fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({
              id: fc.anything(),
              lane: fc.constantFrom('l', 'x'),
              step: fc.constantFrom('s'),
              tags: fc.anything(),
            }),
          ),
        ),
        links: fc.anything(),
        media: fc.anything(),
      },
      { requiredKeys: [] },
    )
    const base = { kind: 'rihla.cards', version: 1, steps: [{ id: 's' }], lanes: [{ id: 'l', type: 'x' }] }
    fc.assert(
      fc.property(wild, (each) => {
        const parsed = parseClip(carrying({ ...base, ...each }))
        if (!parsed?.ok) throw new Error('Readable JSON gives a clip.')
        const { cards, lanes, steps } = parsed.value.clip
        for (const { lane, step, tags, pictures, flags, data, text } of cards) {
          expect(lanes.map(({ id }) => id)).toContain(lane)
          expect(steps.map(({ id }) => id)).toContain(step)
          expect([tags, pictures, flags].every(Array.isArray)).toBe(true)
          expect([typeof data, typeof text]).toEqual(['object', 'object'])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('names that reach the prototype of objects are left out', () => {
    const json = `{"kind":"rihla.cards","version":1,"steps":[{"id":"s"}],"lanes":[{"id":"l","type":"x"}],
      "cards":[{"id":"c","lane":"l","step":"s","data":{"__proto__":{"polluted":1}}}]}`
    const parsed = parseClip(`<p data-rihla-cards="${toBase64(new TextEncoder().encode(json))}">`)
    expect(parsed).toMatchObject({ ok: true, value: { clip: { cards: [{ id: 'c', data: {} }] } } })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('cards beyond the limit are counted, not taken', () => {
    const cards = Array.from({ length: 5_003 }, (_, at) => ({ id: `c${at}`, lane: 'l', step: 's' }))
    const parsed = parseClip(
      carrying({ kind: 'rihla.cards', version: 1, steps: [{ id: 's' }], lanes: [{ id: 'l', type: 'x' }], cards }),
    )
    expect(parsed?.ok && [parsed.value.clip.cards.length, parsed.value.tooMany]).toEqual([5_000, 3])
  })
})

function card(name: string): Card {
  const found = BOARD.cards[cardId(name)]
  if (!found) throw new Error(`No card ${name}`)
  return found
}

function idsOf(board: Board): CardId[] {
  return Object.values(board.cards).map(({ id }) => id)
}
