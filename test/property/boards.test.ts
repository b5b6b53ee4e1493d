import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Board, RECORDS_NAMES } from '../../src/model/board'
import { checkBoard } from '../../src/model/checks'
import { parseBoard } from '../../src/model/parse/parseBoard'
import { arbitraryBoard } from '../support/arbitraryBoard'

const boards = arbitraryBoard({ laneTypes: ['customer', 'backstage', 'of-a-later-version'] })

/** Any JSON, any odd number and any odd name. */
const junk = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('__proto__', { __proto__: { polluted: true } }, -1, 1e300, '', ' ', '\u0000', [], {}, null),
  fc.anything({ withNullPrototype: false, withBigInt: false, withDate: false }),
)

/** A sound board with something else in one place of it. */
const damaged = fc
  .record({
    board: boards,
    turns: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }),
    junk,
    gone: fc.boolean(),
  })
  .map(({ board, turns, junk: value, gone }) => {
    const copy = JSON.parse(JSON.stringify(board))
    let here = copy
    for (const [depth, turn] of turns.entries()) {
      const keys = Object.keys(here)
      const key = keys[turn % Math.max(keys.length, 1)]
      if (key === undefined) break
      const next = here[key]
      if (depth === turns.length - 1 || typeof next !== 'object' || next === null) {
        if (gone) delete here[key]
        else here[key] = value
        break
      }
      here = next
    }
    return copy
  })

function expectSound(input: unknown): Board | undefined {
  const parsed = parseBoard(input)
  if (!parsed.ok) return undefined
  expect(checkBoard(parsed.value.board)).toEqual([])
  return parsed.value.board
}

describe('reading a board', () => {
  it('gives back every sound board as it was, without a note', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const parsed = parseBoard(JSON.parse(JSON.stringify(board)))
        expect(parsed).toStrictEqual({ ok: true, value: { board, notes: [] } })
      }),
    )
  })

  it('answers for anything at all, and never throws', () => {
    fc.assert(
      fc.property(junk, (value) => {
        expectSound(value)
      }),
      { numRuns: 500 },
    )
  })

  it('makes a sound board of a damaged one', () => {
    fc.assert(
      fc.property(damaged, (value) => {
        expectSound(value)
      }),
      { numRuns: 1500 },
    )
  })

  it('settles: what was read once is read again as it is, without a note', () => {
    fc.assert(
      fc.property(damaged, (value) => {
        const board = expectSound(value)
        if (!board) return
        const again = parseBoard(JSON.parse(JSON.stringify(board)))
        expect(again).toEqual({ ok: true, value: { board, notes: [] } })
      }),
      { numRuns: 800 },
    )
  })

  it('keeps fields that it does not know, on the board and on every record', () => {
    fc.assert(
      fc.property(boards, fc.jsonValue({ maxDepth: 3 }), (board, value) => {
        const kept = JSON.parse(JSON.stringify(value))
        const named: Record<string, unknown> = { ...board, ofALaterVersion: kept }
        for (const name of RECORDS_NAMES) {
          named[name] = Object.fromEntries(
            Object.entries(board[name]).map(([id, record]) => [id, { ...record, ofALaterVersion: kept }]),
          )
        }
        const parsed = parseBoard(JSON.parse(JSON.stringify(named)))
        if (hasForbiddenName(kept)) return
        expect(parsed).toEqual({ ok: true, value: { board: named, notes: [] } })
      }),
    )
  })
})

function hasForbiddenName(value: unknown): boolean {
  return /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value))
}
