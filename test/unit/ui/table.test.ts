import { describe, expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { Place } from '../../../src/canvas/place'
import { laneRegistry } from '../../../src/lanes'
import { speech } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import type { Card } from '../../../src/model/records/card'
import { filterOf, noTableFilter, type TableFilter } from '../../../src/ui/table/cardFilter'
import { cardsAt, gridOf } from '../../../src/ui/table/gridModel'
import { type Arrow, firstInGrid, jumpInGrid, moveInGrid, nearInGrid } from '../../../src/ui/table/gridMoves'
import { columnsOf } from '../../../src/ui/table/listColumns'
import { groupCards, sortCards } from '../../../src/ui/table/listModel'
import type { Speech } from '../../../src/ui/table/useSpeech'
import { boardFrom, cardId } from '../../support/boardFrom'

const board = boardFrom(`
             | Apply                  || Decide
             | Find      | Submit     || Wait
    customer | a Looks   | b Submits  || c Waits; d Calls
    ~ visibility
    backstage|           | e Enters   ||
    csat     |           |            ||
    b -> e flow: the file
`)
const grid = gridOf(board, laneRegistry)

function speak(of: Board): Speech {
  return { ...speech('en', 'latn'), board: of, language: 'en' }
}

function changed(changes: Readonly<Record<string, Partial<Card>>>, details: Partial<Board> = {}): Board {
  const cards = Object.fromEntries(
    Object.values(board.cards).map((card) => [card.id, { ...card, ...changes[card.id.slice('card_'.length)] }]),
  )
  return { ...board, ...details, cards }
}

const card = (name: string): Place => ({ kind: 'card', id: cardId(name) })
const cell = (lane: string, step: number): Place => ({
  kind: 'cell',
  lane: brandId('lane', `lane_${lane}`),
  step: brandId('step', `step_${step}`),
})
const step = (at: number): Place => ({ kind: 'step', id: brandId('step', `step_${at}`) })
const stage = (at: number): Place => ({ kind: 'stage', id: brandId('stage', `stage_${at}`) })
const lane = (type: string): Place => ({ kind: 'lane', id: brandId('lane', `lane_${type}`) })

function walk(from: Place | undefined, arrows: readonly Arrow[], rtl = false): (Place | undefined)[] {
  let at = from
  return arrows.map((arrow) => {
    at = at && moveInGrid(grid, at, arrow, rtl)
    return at
  })
}

describe('steps × lanes', () => {
  test('each stage stands above its steps, and lines stand between lanes', () => {
    expect(
      grid.rows.map((row) => (row.kind === 'stage' ? row.stage.name.en : `${row.number} ${row.step.name.en}`)),
    ).toEqual(['Apply', '1 Find', '2 Submit', 'Decide', '3 Wait'])
    expect(grid.columns.map((column) => column.kind)).toEqual(['lane', 'line', 'lane', 'lane'])
    const waits = cardsAt(grid, brandId('lane', 'lane_customer'), brandId('step', 'step_3'))
    expect(waits.map((each) => each.text.en)).toEqual(['Waits', 'Calls'])
  })

  test('arrows go down through the cards of a cell, over the head of a stage and up to the heads of lanes', () => {
    expect(walk(card('b'), ['down', 'down', 'down'])).toEqual([card('c'), card('d'), undefined])
    expect(walk(card('c'), ['up', 'up', 'up'])).toEqual([card('b'), card('a'), lane('customer')])
    expect(walk(lane('customer'), ['down', 'up', 'right'])).toEqual([
      card('a'),
      lane('customer'),
      { kind: 'line', id: brandId('line', 'line_visibility') },
    ])
  })

  test('sideways goes past lines to the next lane, and at the edge to the head of the step', () => {
    expect(walk(card('b'), ['right', 'right', 'right'])).toEqual([card('e'), cell('csat', 2), undefined])
    expect(walk(card('b'), ['left', 'up', 'up', 'up'])).toEqual([step(2), step(1), stage(1), undefined])
  })

  test('left is left as the eye sees it: in a board written from the right it goes on to the next lane', () => {
    expect(walk(card('b'), ['left', 'right', 'right'], true)).toEqual([card('e'), card('b'), step(2)])
  })

  test('Home and End go to the ends of the row, with Ctrl to the corners', () => {
    expect(jumpInGrid(grid, card('e'), 'first', false)).toEqual(card('b'))
    expect(jumpInGrid(grid, card('b'), 'last', false)).toEqual(cell('csat', 2))
    expect(jumpInGrid(grid, card('b'), 'first', true)).toEqual(card('a'))
    expect(jumpInGrid(grid, card('b'), 'last', true)).toEqual(cell('csat', 3))
  })

  test('the keyboard starts at the first cell, and stays near a card that is gone', () => {
    expect(firstInGrid(grid)).toEqual(card('a'))
    const cards = Object.fromEntries(Object.entries(board.cards).filter(([id]) => id !== 'card_e'))
    expect(nearInGrid(grid, card('e'), gridOf({ ...board, cards }, laneRegistry))).toEqual(cell('backstage', 2))
  })

  test('a filter hides the steps without a card, and a stage with all of its steps', () => {
    const kept = gridOf(board, laneRegistry, (each) => each.id === cardId('c'))
    expect(kept.rows.map((row) => (row.kind === 'stage' ? row.stage.name.en : row.number))).toEqual(['Decide', 3])
  })
})

describe('lanes that show what is elsewhere on the board', () => {
  const timed: Board = {
    ...board,
    steps: Object.fromEntries(
      Object.values(board.steps).map((each, at) => [
        each.id,
        { ...each, touch: 20, ...(at === 1 ? { wait: 1440 } : {}) },
      ]),
    ),
  }
  const says = (type: string, at: number) =>
    laneRegistry.typeOf(type).stepText(brandId('step', `step_${at}`), speak(timed))

  test('say in words what their drawing shows: the times of a step, and those of a stage once', () => {
    expect(says('time', 2)).toBe('Touch 20 min · Wait 1 day')
    expect(says('duration', 1)).toBe('1 day · Touch 40 min · Wait 1 day')
    expect(says('duration', 2)).toBe('')
    expect(says('csat', 1)).toBe('')
    expect(says('customer', 1)).toBe('')
  })

  test('satisfaction is told with its count and what the target says', () => {
    const measure = brandId('measure', 'measure_1')
    const asked = brandId('answers', 'answers_1')
    const answered: Board = {
      ...board,
      measures: {
        [measure]: {
          id: measure,
          family: 'csat',
          name: { en: 'CSAT' },
          scale: [1, 5],
          satisfied: [4, 5],
          better: 'higher',
          target: 90,
        },
      },
      answers: {
        [asked]: {
          id: asked,
          measure,
          card: cardId('b'),
          period: '2026-Q3',
          dims: {},
          counts: { 1: 40, 5: 60 },
        },
      },
    }
    const words = laneRegistry.typeOf('csat').stepText(brandId('step', 'step_2'), speak(answered))
    expect(words).toBe('60.0% · 60 of 100 · Target not met')
  })
})

describe('which cards are shown', () => {
  const owner = brandId('actor', 'actor_1')
  const full = changed(
    { a: { text: { ar: 'مُراجعة الطّلب' } }, c: { evidence: 'researched', tags: ['urgent'] }, e: { owner } },
    { actors: { [owner]: { id: owner, kind: 'employee', name: { en: 'Loan adviser' } } } },
  )
  const names = (filter: Partial<TableFilter>) => {
    const keeps = filterOf({ ...noTableFilter, ...filter }, speak(full), laneRegistry)
    return Object.values(full.cards)
      .filter((each) => !keeps || keeps(each))
      .map((each) => each.id.slice(5))
  }

  test('without a filter, all', () => {
    expect(filterOf(noTableFilter, speak(full), laneRegistry)).toBeUndefined()
    expect(filterOf({ text: '  ' }, speak(full), laneRegistry)).toBeUndefined()
  })

  test('words are found in both languages however they are written, in the owner and in the names of the step', () => {
    expect(names({ text: 'مراجعه' })).toEqual(['a'])
    expect(names({ text: 'ADVISER' })).toEqual(['e'])
    expect(names({ text: 'decide' })).toEqual(['c', 'd'])
    expect(names({ text: 'submit enters' })).toEqual(['e'])
  })

  test('by lane and words together', () => {
    expect(names({ lane: brandId('lane', 'lane_backstage') })).toEqual(['e'])
    expect(names({ lane: brandId('lane', 'lane_customer'), text: 'urgent' })).toEqual(['c'])
    expect(names({ lane: brandId('lane', 'lane_backstage'), text: 'urgent' })).toEqual([])
  })
})

describe('the list of cards', () => {
  const compare = new Intl.Collator('en').compare
  const pains = boardFrom(`
             | Apply
             | Find       | Submit
    pain     | a Slow     | b Lost; c Rude
`)
  const rated: Board = {
    ...pains,
    cards: Object.fromEntries(
      Object.values(pains.cards).map((each) => {
        const severity = { card_a: 2, card_b: 5, card_c: undefined }[String(each.id)]
        return [each.id, { ...each, data: severity === undefined ? {} : { severity } }]
      }),
    ),
  }
  const cards = Object.values(rated.cards)
  const columns = columnsOf(speak(rated), laneRegistry)
  const sorted = (id: string, descending: boolean) => {
    const column = columns.find((each) => each.id === id)
    if (!column) throw new Error(`No column ${id}`)
    return sortCards(cards, column.sortOf, descending, compare).map((each) => each.text.en)
  }

  test('sorts by words and by figures; cards without a value come last both ways', () => {
    expect(sorted('text', false)).toEqual(['Lost', 'Rude', 'Slow'])
    expect(sorted('text', true)).toEqual(['Slow', 'Rude', 'Lost'])
    expect(sorted('data.severity.rating', false)).toEqual(['Slow', 'Lost', 'Rude'])
    expect(sorted('data.severity.rating', true)).toEqual(['Lost', 'Slow', 'Rude'])
  })

  test('steps are sorted as the journey goes, not by their names', () => {
    expect(sorted('step', true)).toEqual(['Lost', 'Rude', 'Slow'])
    expect(columns.find((each) => each.id === 'step')?.textOf(cards[0] ?? never())).toBe('1 Find')
  })

  test('a column says where a card leads, and sorts those that lead nowhere last', () => {
    const links = columnsOf(speak(board), laneRegistry).find((each) => each.id === 'links')
    const all = Object.values(board.cards)
    expect(all.map((each) => links?.textOf(each))).toEqual(['', 'Enters', '', '', ''])
    expect(sortCards(all, links?.sortOf ?? never, true, compare)[0]?.id).toBe('card_b')
  })

  test('a card with two tags stands in both groups, one without in the last', () => {
    const tagged = cards.map((each, at) => ({ ...each, tags: [['branch', 'app'], ['app'], []][at] ?? [] }))
    const entries = groupCards(tagged, 'tag', speak(rated), 'None', compare, laneRegistry)
    expect(
      entries.map((entry) => (entry.kind === 'group' ? `${entry.label} ${entry.count}` : entry.card.text.en)),
    ).toEqual(['app 2', 'Slow', 'Lost', 'branch 1', 'Slow', 'None 1', 'Rude'])
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length)
  })

  test('groups by evidence stand from assumption to research, by lane as on the map', () => {
    const known = cards.map((each, at) => ({ ...each, evidence: at === 0 ? ('researched' as const) : each.evidence }))
    const heads = (by: 'evidence' | 'stage') =>
      groupCards(known, by, speak(rated), 'None', compare, laneRegistry).flatMap((entry) =>
        entry.kind === 'group' ? [`${entry.label} ${entry.count}`] : [],
      )
    expect(heads('evidence')).toEqual(['Assumption 2', 'Researched 1'])
    expect(heads('stage')).toEqual(['Apply 3'])
  })
})

function never(): never {
  throw new Error('There is no such column or card')
}
