import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { keepsOn, rowsWith, slidesOf, slideWith } from '../../../src/ui/present/deck'
import { type Around, atStart, type Move, move, type Position, settle } from '../../../src/ui/present/position'
import { boardFrom } from '../../support/boardFrom'

/** Lanes on each page of each slide. */
type Deck = readonly (readonly number[])[]

const decks = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
})

/** What the screen knows, which is never more than about the slide it shows. */
function around(deck: Deck, at: Position, reveals: boolean): Around {
  const slides = deck.map((_, index) => ({ id: `slide_${index}` }))
  const rough = settle(at, { slides, pages: Infinity, lanes: Infinity, reveals })
  const pages = deck[rough.index] ?? []
  const page = Math.min(rough.page, pages.length - 1)
  return { slides, pages: pages.length, lanes: pages[page] ?? 0, reveals }
}

function shownAt(deck: Deck, at: Position, reveals: boolean): Position {
  return settle(at, around(deck, at, reveals))
}

/** Every place that a move leads through until it leads no further. */
function walk(deck: Deck, from: Position, asked: Move, reveals: boolean): string[] {
  const places: string[] = []
  let at = shownAt(deck, from, reveals)
  for (let step = 0; step < 200; step++) {
    places.push(`${at.slide} ${at.page} ${at.lanes}`)
    const next = shownAt(deck, move(at, asked, around(deck, at, reveals)), reveals)
    if (next.slide === at.slide && next.page === at.page && next.lanes === at.lanes) return places
    at = next
  }
  throw new Error('no end')
}

function everyPlace(deck: Deck, reveals: boolean): string[] {
  return deck.flatMap((pages, index) =>
    pages.flatMap((lanes, page) =>
      reveals
        ? Array.from({ length: lanes }, (_, lane) => `slide_${index} ${page} ${lane + 1}`)
        : [`slide_${index} ${page} Infinity`],
    ),
  )
}

describe('a clicker', () => {
  test('that only goes on shows every slide, page and lane once, and back shows them the other way', () => {
    fc.assert(
      fc.property(decks, fc.boolean(), (deck, reveals) => {
        const all = everyPlace(deck, reveals)
        expect(walk(deck, atStart, { kind: 'onward' }, reveals)).toEqual(all)
        const end = { slide: `slide_${deck.length - 1}`, index: deck.length - 1, page: Infinity, lanes: Infinity }
        expect(walk(deck, end, { kind: 'back' }, reveals)).toEqual(all.toReversed())
      }),
    )
  })
})

const three: Around = { slides: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], pages: 2, lanes: 3, reveals: false }

test('the arrows go by whole slides, Home and End to the first and the last', () => {
  const second = move(atStart, { kind: 'next' }, three)
  expect(second).toMatchObject({ slide: 'b', page: 0 })
  expect(move({ ...second, page: 1 }, { kind: 'previous' }, three)).toMatchObject({ slide: 'a', page: 0 })
  expect(move(atStart, { kind: 'last' }, three)).toMatchObject({ slide: 'c', page: 0 })
  expect(move(second, { kind: 'first' }, three)).toMatchObject({ slide: 'a', page: 0 })
  const at = settle(atStart, three)
  expect(move(at, { kind: 'previous' }, three)).toBe(at)
})

test('down and up stay on the slide', () => {
  const down = move(atStart, { kind: 'more' }, three)
  expect(down).toMatchObject({ slide: 'a', page: 1 })
  expect(move(down, { kind: 'more' }, three)).toMatchObject({ slide: 'a', page: 1 })
  const reveals = { ...three, reveals: true }
  expect(move(atStart, { kind: 'more' }, reveals)).toMatchObject({ page: 0, lanes: 2 })
  expect(move({ ...atStart, lanes: 2 }, { kind: 'less' }, reveals)).toMatchObject({ page: 0, lanes: 1 })
})

test('a slide that another window takes away leaves its place to the next; a moved one is followed', () => {
  const at = { slide: 'b', index: 1, page: 1, lanes: 1 }
  const without = { ...three, slides: [{ id: 'a' }, { id: 'c' }] }
  expect(settle(at, without)).toMatchObject({ slide: 'c', index: 1 })
  expect(settle(at, { ...three, slides: [{ id: 'b' }, { id: 'a' }] })).toMatchObject({ slide: 'b', index: 0 })
  expect(settle(at, { ...three, slides: [], pages: 0 })).toMatchObject({ slide: '', index: 0, page: 0 })
})

const drawn = boardFrom(`
               | Apply              || Empty || Decide
               | Find      | Submit ||       || Wait
    customer   | a Looks   | b Sends||       || c Waits; d Calls
    ~ interaction
    frontstage |           |        ||       || e Tells
    ~ visibility
    backstage  | f Checks  |        ||       ||
`)
const { [brandId('step', 'step_3')]: _, ...steps } = drawn.steps
/** Its second stage has no steps. */
const board = { ...drawn, steps }

describe('slides', () => {
  test('are the stages, or the steps without stages that have none', () => {
    expect(slidesOf(board, 'stage').map(({ id, steps }) => [id, steps.length])).toEqual([
      ['stage_1', 2],
      ['stage_2', 0],
      ['stage_3', 1],
    ])
    expect(slidesOf(board, 'step').map(({ id, stageIndex }) => [id, stageIndex])).toEqual([
      ['step_1', 0],
      ['step_2', 0],
      ['step_4', 2],
    ])
  })

  test('are found by what is on them', () => {
    const byStage = slidesOf(board, 'stage')
    const byStep = slidesOf(board, 'step')
    expect(slideWith(byStage, board, 'card_d')?.id).toBe('stage_3')
    expect(slideWith(byStep, board, 'card_b')?.id).toBe('step_2')
    expect(slideWith(byStage, board, 'step_2')?.id).toBe('stage_1')
    expect(slideWith(byStep, board, 'stage_3')?.id).toBe('step_4')
    expect(slideWith(byStage, board, 'gone')).toBeUndefined()
  })

  test('show the lanes with something on them, each with the lines above it', () => {
    const [first, , last] = slidesOf(board, 'stage')
    const rows = (slide: typeof first) => {
      const keeps = slide ? keepsOn(slide, undefined) : () => false
      const filled = new Set(
        Object.values(board.cards)
          .filter(keeps)
          .map((card) => card.lane),
      )
      return [...rowsWith(board, (lane) => filled.has(lane.id))]
    }
    expect(rows(first)).toEqual(['lane_customer', 'line_interaction', 'line_visibility', 'lane_backstage'])
    expect(rows(last)).toEqual(['lane_customer', 'line_interaction', 'lane_frontstage'])
    expect([...rowsWith(board, () => true, brandId('lane', 'lane_customer'))]).not.toContain('lane_customer')
  })
})
