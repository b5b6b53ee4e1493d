import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { extended, moveSelection, selectMore } from '../../src/canvas/actions'
import { markCards, setMood, tagCards } from '../../src/canvas/bulk'
import { createCanvasStore } from '../../src/canvas/canvasState'
import { dispatchMoves, movesTo } from '../../src/canvas/moveGroup'
import { updateCards } from '../../src/commands'
import { laneRegistry } from '../../src/lanes'
import { cardsInCell } from '../../src/model/reads'
import { boardFrom, cardId } from '../support/boardFrom'
import { createTestEditor } from '../support/testEditor'

const BOARD = boardFrom(`
             | Apply               || Decide
             | Find    | Submit    || Wait
  customer   | a Looks | b Submits; c Signs ||
  emotion    | m Calm  | n Upset   ||
  backstage  |         | h Enters  ||
`)

const step = (n: number) => brandId('step', `step_${n}`)
const lane = (name: string) => brandId('lane', `lane_${name}`)

function start(...names: string[]) {
  const editor = createTestEditor(BOARD)
  const ids = names.map(cardId)
  editor.select({ kind: 'cards', ids })
  const hands = { editor, lanes: laneRegistry, canvas: createCanvasStore() }
  const cell = (name: string, n: number) =>
    cardsInCell(editor.get().board, lane(name), step(n)).map(({ id }) => id.replace('card_', ''))
  return { editor, hands, ids, cell, last: () => editor.get().history.undo.at(-1) }
}

test('cards of several cells move side by side, in one step of the history that counts them', () => {
  const { editor, hands, cell, last } = start('a', 'b', 'h')
  moveSelection(hands, 'right', false)
  expect([cell('customer', 2), cell('customer', 3), cell('backstage', 3)]).toEqual([['c', 'a'], ['b'], ['h']])
  expect(editor.log).toHaveLength(1)
  expect(last()).toMatchObject({ name: 'card.place', args: { count: 3 } })
})

test('cards of several cells stay where they are when one of them has nowhere to go', () => {
  const { editor, hands } = start('a', 'b')
  moveSelection(hands, 'left', false)
  moveSelection(hands, 'up', false)
  expect(editor.log).toEqual([])
})

test('cards of several cells go down to the next lane each, and are not gathered in one cell', () => {
  const { hands, cell } = start('a', 'b')
  moveSelection(hands, 'down', false)
  expect([cell('emotion', 1), cell('emotion', 2)]).toEqual([
    ['a', 'm'],
    ['b', 'n'],
  ])
})

test('a mark or a tag goes to the cards that lack it, and each keeps its own', () => {
  const { editor, ids, last } = start('a', 'b', 'c')
  editor.dispatch(updateCards, { ids: [cardId('a')], change: { tags: ['own', 'new'], flags: ['wait', 'fail'] } })
  tagCards(editor, ids, ['new'], [])
  expect(last()).toMatchObject({ name: 'card.updateEach', args: { count: 2 } })
  markCards(editor, ids, 'fail', true)
  tagCards(editor, ids, [], ['new'])
  const { cards } = editor.get().board
  expect(ids.map((id) => cards[id]?.tags)).toEqual([['own'], [], []])
  expect(ids.map((id) => cards[id]?.flags.toSorted())).toEqual([['fail', 'wait'], ['fail'], ['fail']])
  const { length } = editor.log
  markCards(editor, ids, 'fail', true)
  expect(editor.log).toHaveLength(length)
})

test('a feeling goes to those of the cards whose lane has one', () => {
  const { editor, ids, last } = start('a', 'm', 'n')
  setMood(editor, laneRegistry, ids, 2)
  expect(last()).toMatchObject({ args: { count: 2 } })
  expect(editor.get().board.cards[cardId('a')]).toBe(BOARD.cards[cardId('a')])
})

test('one step back over the last chosen card gives it up again', () => {
  const forth = extended(extended({ kind: 'cards', ids: [cardId('a')] }, cardId('b')), cardId('c'))
  expect(forth).toEqual({ kind: 'cards', ids: ['c', 'b', 'a'].map(cardId) })
  expect(extended(forth, cardId('b'))).toEqual({ kind: 'cards', ids: ['b', 'a'].map(cardId) })
})

test('selecting more never lets go of what is selected', () => {
  const { editor, hands } = start('b', 'h')
  selectMore(hands)
  expect(editor.get().selection).toMatchObject({ kind: 'cards', ids: { length: 6 } })
})

test('sent to a cell, cards of several cells keep their places towards each other, in one step; they stop where the board ends', () => {
  const { hands, ids, editor, cell } = start('a', 'h')
  const moves = movesTo(hands, ids, cardId('a'), { lane: lane('customer'), step: step(2), index: 2 })
  expect(dispatchMoves(hands, moves)).toBe(true)
  expect([cell('customer', 2), cell('backstage', 3)]).toEqual([['b', 'c', 'a'], ['h']])
  expect(editor.log).toHaveLength(1)
  // Two steps back would take a off the board: both go one.
  const short = movesTo(hands, ids, cardId('h'), { lane: lane('backstage'), step: step(1), index: 0 })
  expect(short.map((move) => [move.lane, move.step])).toEqual([
    [lane('customer'), step(1)],
    [lane('backstage'), step(2)],
  ])
})
