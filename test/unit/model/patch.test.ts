import { describe, expect, it } from 'vitest'
import { applyPatches, inverseOf } from '../../../src/model/patch'
import { boardFrom, cardId } from '../../support/boardFrom'

const board = boardFrom(`
           | Apply
           | Find     | Submit
  customer | a Looks  | b Submits
`)
const a = cardId('a')

describe('patches', () => {
  it('share everything that they do not touch', () => {
    const changed = applyPatches(board, [{ path: ['cards', a, 'evidence'], value: 'researched' }])
    expect(changed.cards[a]?.evidence).toBe('researched')
    expect(changed.cards[cardId('b')]).toBe(board.cards[cardId('b')])
    expect(changed.lanes).toBe(board.lanes)
  })

  it('give the same board when they change nothing', () => {
    expect(applyPatches(board, [{ path: ['cards', a, 'evidence'], value: 'assumption' }])).toBe(board)
    expect(applyPatches(board, [{ path: ['cards', a, 'owner'] }])).toBe(board)
    expect(applyPatches(board, [])).toBe(board)
  })

  it('change nothing where the record is gone, because another window took it away', () => {
    expect(applyPatches(board, [{ path: ['cards', 'card_gone', 'evidence'], value: 'partly' }])).toBe(board)
    expect(inverseOf(board, [{ path: ['cards', 'card_gone', 'evidence'], value: 'partly' }])).toEqual([])
  })

  it('that meet at one place lead back through every value', () => {
    const patches = [
      { path: ['cards', a, 'evidence'], value: 'partly' },
      { path: ['cards', a, 'evidence'], value: 'researched' },
      { path: ['cards', a] },
    ]
    const changed = applyPatches(board, patches)
    expect(changed.cards[a]).toBeUndefined()
    expect(applyPatches(changed, inverseOf(board, patches))).toEqual(board)
  })

  it('never write into the board or into the values they were given', () => {
    const card = Object.freeze({ ...board.cards[a], data: Object.freeze({}) })
    const changed = applyPatches(Object.freeze(board), [
      { path: ['cards', a], value: card },
      { path: ['cards', a, 'data', 'value'], value: 1 },
    ])
    expect(card.data).toEqual({})
    expect(changed.cards[a]?.data).toEqual({ value: 1 })
  })
})
