import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/base/json'
import { differenceOf, isSameBoard } from '../../src/model/difference'
import { applyPatches, inverseOf } from '../../src/model/patch'
import { arbitraryBoard } from '../support/arbitraryBoard'

const boards = arbitraryBoard({ laneTypes: ['customer', 'backstage'] })

describe('the difference of two states of a board', () => {
  it('leads from one to the other, and its inverse back', () => {
    fc.assert(
      fc.property(boards, boards, (from, to) => {
        const { patches } = differenceOf(from, to)
        const reached = applyPatches(from, patches)
        expect(sameJson(reached, { ...to, id: from.id })).toBe(true)
        expect(sameJson(applyPatches(reached, inverseOf(from, patches)), from)).toBe(true)
      }),
    )
  })

  it('is nothing between a board and itself, whatever the order of its keys', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const turned = { ...board, cards: Object.fromEntries(Object.entries(board.cards).reverse()) }
        expect(isSameBoard(differenceOf(board, turned))).toBe(true)
      }),
    )
  })

  it('counts what is on one side only and what is not alike', () => {
    fc.assert(
      fc.property(boards, boards, (from, to) => {
        const forth = differenceOf(from, to).records.cards
        const back = differenceOf(to, from).records.cards
        expect([forth?.added, forth?.removed, forth?.changed]).toEqual([back?.removed, back?.added, back?.changed])
        const grown = (forth?.added ?? 0) - (forth?.removed ?? 0)
        expect(grown).toBe(Object.keys(to.cards).length - Object.keys(from.cards).length)
      }),
    )
  })
})
