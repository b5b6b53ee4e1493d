import { expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { keyOfMarks, type Lenses, laneRegistry, stepMarks } from '../../../src/lanes'
import type { Board } from '../../../src/model/board'
import { cardsInLane } from '../../../src/model/reads'
import { boardFrom, cardId } from '../../support/boardFrom'

const picture = boardFrom(`
              | Apply                        || Decide
              | Find            | Submit     || Wait
    touchpoint| t Site          | u Branch   || v Letter
    customer  | a Looks; b Asks |            || c Waits
    pain      | p Slow; q Rude  | r Lost     ||
`)
const rated = { severity: 4, frequency: 3, reach: 2 }
const steps = Object.values(picture.steps).map((step, at) => [step.id, { ...step, touch: at * 10, wait: 60 }])
const board: Board = {
  ...picture,
  steps: Object.fromEntries(steps),
  cards: Object.fromEntries(
    Object.values(picture.cards).map((card) => [card.id, card.id === cardId('q') ? { ...card, data: rated } : card]),
  ),
}
const none: Lenses = { csat: false, pain: false, time: false, evidence: false, owner: false }
const marksOf = (of: Board, lenses: Partial<Lenses>) =>
  stepMarks(of, (lane) => cardsInLane(of, lane), laneRegistry, { ...none, ...lenses })

test('without a lens that asks for them there are none', () => {
  expect(marksOf(board, { csat: true }).size).toBe(0)
})

test('one card stands for each step: the customer’s, else what is measured there', () => {
  const marks = marksOf(board, { pain: true, time: true })
  expect([...marks.keys()]).toEqual([cardId('a'), cardId('c'), cardId('u')])
  expect(marks.get(cardId('a'))).toEqual({ pains: 2, worst: 24, touch: 0, wait: 60 })
  expect(marks.get(cardId('u'))).toEqual({ pains: 1, worst: undefined, touch: 10, wait: 60 })
  expect(marks.get(cardId('c'))).toMatchObject({ pains: 0, touch: 20 })
})

test('pain points count though their lane is hidden, a hidden lane carries nothing', () => {
  const hide = (type: string): Board => {
    const lanes = Object.values(board.lanes).map((lane) => [lane.id, { ...lane, hidden: lane.type === type }])
    return { ...board, lanes: Object.fromEntries(lanes) }
  }
  expect(marksOf(hide('pain'), { pain: true }).get(cardId('a'))?.pains).toBe(2)
  expect([...marksOf(hide('customer'), { pain: true }).keys()]).toEqual([cardId('t'), cardId('u'), cardId('v')])
})

test('a lane is drawn anew only when the marks of its own cards are others', () => {
  const marks = marksOf(board, { pain: true })
  const key = (type: string) => keyOfMarks(marks, cardsInLane(board, brandId('lane', `lane_${type}`)))
  expect(key('customer')).toContain('card_a 2 24')
  expect(key('pain')).toBe('')
})
