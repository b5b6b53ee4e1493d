import { expect, test } from 'vitest'
import { keptOnBoard } from '../../../src/editor/keptOnBoard'
import { laneRegistry, shortLineName } from '../../../src/lanes'
import { evidenceOf } from '../../../src/lanes/evidenceOf'
import { createLayout } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import { noFilter } from '../../../src/model/cardFilter'
import type { Card, Evidence } from '../../../src/model/records/card'
import { boardFrom, cardId } from '../../support/boardFrom'
import { countedMetrics } from '../../support/metrics'

/** Every type of lane that holds cards, with one card each of the level. */
function boardOf(level: Evidence): Board {
  const types = laneRegistry.types.filter((type) => type.holdsCards).map(({ id }) => id)
  const board = boardFrom(['| Stage', '| Step', ...types.map((id) => `${id} | ${id} Words`)].join('\n'))
  const cards = Object.fromEntries(
    Object.entries(board.cards).map(([id, card]: [string, Card]) => [id, { ...card, evidence: level }]),
  )
  return { ...board, cards }
}

function isDashed(board: Board, card: Card): boolean {
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  const lenses = { csat: false, pain: false, time: false, evidence: true, owner: false, votes: false }
  const { rows } = layout(board, { language: 'en', direction: 'ltr', lenses })
  return rows
    .flatMap((row) => (row.kind === 'lane' ? row.cells.flatMap((cell) => cell.cards) : []))
    .filter(({ id }) => id === card.id)
    .some(({ marks }) => marks.some((mark) => mark.kind === 'rect' && mark.stroke?.dash !== undefined))
}

test('a card is called an assumption exactly where it is drawn as one', () => {
  const board = boardOf('assumption')
  const cards = Object.values(board.cards)
  expect(cards.length).toBeGreaterThan(10)
  const called = cards.filter((card) => evidenceOf(card, board, laneRegistry) === 'assumption')
  expect(called.map(({ id }) => id)).toEqual(cards.filter((card) => isDashed(board, card)).map(({ id }) => id))
  expect(called.map(({ lane }) => board.lanes[lane]?.type)).toEqual(
    expect.arrayContaining(['pain', 'need', 'thought', 'opportunity']),
  )
})

test('what somebody said of a card holds in every lane', () => {
  const board = boardOf('researched')
  for (const card of Object.values(board.cards)) expect(evidenceOf(card, board, laneRegistry)).toBe('researched')
})

test('the filter finds the assumptions that are drawn, and no card of which nothing was said', () => {
  const board = boardFrom(`
             | Apply
             | Find
    customer | a Looks
    pain     | d Slow
  `)
  const keeps = keptOnBoard({ ...noFilter, evidence: ['assumption'] }, board, new Set())
  expect(
    Object.values(board.cards)
      .filter((card) => keeps?.(card))
      .map(({ id }) => id),
  ).toEqual([cardId('d')])
})

test('the lines of a blueprint have a short name, and one that a person gave is kept', () => {
  expect(shortLineName('Line of internal interaction')).toBe('Internal')
  expect(shortLineName('خط الرؤية')).toBe('الرؤية')
  expect(shortLineName('Where the shop ends')).toBe('Where the shop ends')
})
