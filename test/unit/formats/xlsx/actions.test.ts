import { describe, expect, it } from 'vitest'
import { brandId } from '../../../../src/base/ids'
import { sheetsOf } from '../../../../src/formats/xlsx/sheets'
import { laneRegistry } from '../../../../src/lanes'
import type { Board } from '../../../../src/model/board'
import { checkBoard } from '../../../../src/model/checks'
import { boardFrom } from '../../../support/boardFrom'
import { drawnTemplate } from '../drawing'
import { edited, put } from './editing'

const DRAWN = boardFrom(`
              | Find
              | Looks          | Compares
  customer    | a Looks        | b Compares
  opportunity | o Shorter form | p A rate on the page
`)
const O = brandId('card', 'card_o')

/** One opportunity with an action, one without. */
const BOARD: Board = {
  ...DRAWN,
  cards: {
    ...DRAWN.cards,
    [O]: {
      ...(DRAWN.cards[O] as Board['cards'][typeof O]),
      data: { importance: 8, status: 'planned', due: '2026-12-01', decision: { en: 'Approved' }, touchpoint: 'card_a' },
    },
  },
}

describe('the sheet of actions', () => {
  it('stands beside the seven others, in both languages', () => {
    const names = (language: 'en' | 'ar') => sheetsOf(BOARD, language, laneRegistry).map(({ name }) => name)
    expect(names('en')).toEqual(
      expect.arrayContaining(['Map', 'Cards', 'Steps', 'Links', 'Personas', 'Measures', 'Answers', 'Actions']),
    )
    expect(names('ar')).toContain('الإجراءات')
  })

  it('tells of each opportunity who acts, until when, what was decided and what came of it, in cells of their kind', async () => {
    const { board } = await drawnTemplate('housing-loan-oman', 'en')
    const [head = [], ...rows] = sheetsOf(board, 'en', laneRegistry).find(({ name }) => name === 'Actions')?.rows ?? []
    const of = (row: (typeof rows)[number], column: string) => row[head.indexOf(column)]
    const acted = rows.filter((row) => of(row, 'Action') !== undefined)
    expect(acted.length).toBeGreaterThan(1)
    expect(acted.every((row) => of(row, 'Due') instanceof Date)).toBe(true)
    expect(acted.some((row) => typeof of(row, 'Measured after') === 'number')).toBe(true)
    expect(acted.some((row) => typeof of(row, 'Effect measured at: words') === 'string')).toBe(true)
    expect(rows.every((row) => typeof of(row, 'Opportunity') === 'string')).toBe(true)
  })

  it('takes what was written into it, and takes nothing away for a row that is missing', async () => {
    const { after, problems, notes } = await edited(BOARD, (sheets) => {
      put(sheets, 'Actions', 'card_p', 'Action', 'In progress')
      put(sheets, 'Actions', 'card_p', 'Due', new Date(Date.UTC(2027, 0, 31)))
      put(sheets, 'Actions', 'card_p', 'Owner', 'Retail banking')
      put(sheets, 'Actions', 'card_p', 'Decision of the council (English)', 'Go')
      sheets.Actions = sheets.Actions?.filter(([id]) => id !== 'card_o') ?? []
    })
    expect(problems).toEqual([])
    expect(notes.map(({ code }) => code)).toEqual(['rowsMissing'])
    const card = after.board.cards[brandId('card', 'card_p')]
    expect(card?.data).toEqual({ status: 'inProgress', due: '2027-01-31', decision: { en: 'Go' } })
    expect(after.board.actors[card?.owner ?? brandId('actor', '')]?.name).toEqual({ en: 'Retail banking' })
    expect(after.board.cards[O]).toEqual(BOARD.cards[O])
    expect(checkBoard(after.board)).toEqual([])
  })

  it('clears an action whose cells were emptied', async () => {
    const { after } = await edited(BOARD, (sheets) => {
      put(sheets, 'Actions', 'card_o', 'Action', undefined)
      put(sheets, 'Actions', 'card_o', 'Due', undefined)
    })
    const { status, due, ...rest } = after.board.cards[O]?.data ?? {}
    expect([status, due]).toEqual([undefined, undefined])
    expect(rest).toEqual({ importance: 8, decision: { en: 'Approved' }, touchpoint: 'card_a' })
  })

  it('may repeat what the sheet of cards says, and not contradict it', async () => {
    const owners = (there: string, here: string) =>
      edited(BOARD, (sheets) => {
        put(sheets, 'Cards', 'card_o', 'Owner', there)
        put(sheets, 'Actions', 'card_o', 'Owner', here)
      })
    const same = await owners('Branch', 'Branch')
    expect(same.problems).toEqual([])
    expect(same.edits.filter(({ id }) => id === 'card_o')).toHaveLength(1)
    const other = await owners('Branch', 'Head office')
    expect(other.problems).toMatchObject([{ code: 'saidTwice', sheet: 'Actions', column: 'Owner', words: 'Branch' }])
  })

  it('goes with the card: its row of a card that was removed is passed over, unless it was edited', async () => {
    const remove = (edit: boolean) =>
      edited(BOARD, (sheets) => {
        sheets.Cards = sheets.Cards?.filter(([id]) => id !== 'card_o') ?? []
        if (edit) put(sheets, 'Actions', 'card_o', 'Due', '2027-02-01')
      })
    const { problems, after, notes } = await remove(false)
    expect({ problems, notes }).toEqual({ problems: [], notes: [] })
    expect(Object.keys(after.board.cards)).not.toContain('card_o')
    expect((await remove(true)).problems.map(({ code, sheet }) => [code, sheet])).toEqual([['gone', 'Actions']])
  })
})
