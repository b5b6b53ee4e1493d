import { describe, expect, it } from 'vitest'
import { brandId } from '../../../../src/base/ids'
import { applyEdits } from '../../../../src/formats/xlsx/applyEdits'
import type { Board } from '../../../../src/model/board'
import { checkBoard } from '../../../../src/model/checks'
import { cardsInCell } from '../../../../src/model/reads'
import { boardFrom } from '../../../support/boardFrom'
import { addRow, edited, put, rowOf } from './editing'

const BOARD = boardFrom(`
             | Find                || Apply
             | Looks   | Compares  || Applies   | Waits
  customer   | a Looks | b Compares || c Applies | d Waits
  frontstage | g Rates |           || h Takes the file; i Gives a number
  emotion    | e Calm  |           ||           | f Angry
  a -> b sequence
  h -> i flow: the file
`)

describe('a workbook that was edited', () => {
  it('gives what was written in a cell to that card alone', async () => {
    const { after, problems } = await edited(BOARD, (sheets) => {
      put(sheets, 'Cards', 'card_c', 'Text (English)', 'Applies online')
      put(sheets, 'Cards', 'card_c', 'Tags', 'digital; new')
      put(sheets, 'Cards', 'card_f', 'Feeling at this step', -2)
      put(sheets, 'Steps', rowOf(sheets.Steps, Object.keys(BOARD.steps)[0] ?? '')[0] as string, 'Wait (minutes)', '٣٠')
    })
    expect(problems).toEqual([])
    const { card_c: c, card_f: f, ...others } = after.board.cards as Record<string, Board['cards'][never]>
    expect(c).toMatchObject({ text: { en: 'Applies online' }, tags: ['digital', 'new'] })
    expect(f).toMatchObject({ data: { value: -2 } })
    for (const [id, card] of Object.entries(others)) expect(card).toEqual(BOARD.cards[brandId('card', id)])
    expect(Object.values(after.board.steps)[0]?.wait).toBe(30)
    expect(checkBoard(after.board)).toEqual([])
  })

  it('in Arabic is read by its Arabic words', async () => {
    const { after, problems } = await edited(
      BOARD,
      (sheets) => {
        put(sheets, 'البطاقات', 'card_c', 'النص (العربية)', 'يقدّم الطلب')
        put(sheets, 'البطاقات', 'card_c', 'الدليل', 'مثبت بالبحث')
      },
      'ar',
    )
    expect(problems).toEqual([])
    expect(after.board.cards[brandId('card', 'card_c')]).toMatchObject({
      text: { ar: 'يقدّم الطلب' },
      evidence: 'researched',
    })
  })

  it('means the same in whatever order its rows and columns stand', async () => {
    const { edits, problems, notes } = await edited(BOARD, (sheets) => {
      for (const name of ['Cards', 'Steps', 'Links', 'Lanes']) {
        const [head = [], ...body] = sheets[name] ?? []
        sheets[name] = [head, ...body.reverse()].map((row) => head.map((_, column) => row[column]).reverse())
      }
    })
    expect({ edits, problems, notes }).toEqual({ edits: [], problems: [], notes: [] })
  })

  it('makes new cards, steps, owners and links of rows without an id', async () => {
    const { after, problems } = await edited(BOARD, (sheets) => {
      addRow(sheets, 'Steps', { Stage: 'Apply', 'Name (English)': 'Hears' })
      addRow(sheets, 'Cards', {
        Lane: 'Customer actions',
        Step: 'Hears',
        'Text (English)': 'Gets a call',
        Owner: 'Branch',
      })
      addRow(sheets, 'Links', { 'From card': 'card_d', 'To card': 'Gets a call' })
    })
    expect(problems).toEqual([])
    const card = Object.values(after.board.cards).find(({ text }) => text.en === 'Gets a call')
    expect(after.board.steps[card?.step ?? brandId('step', '')]?.name).toEqual({ en: 'Hears' })
    expect(after.board.actors[card?.owner ?? brandId('actor', '')]?.name).toEqual({ en: 'Branch' })
    expect(Object.values(after.board.links).some(({ from, to }) => from === 'card_d' && to === card?.id)).toBe(true)
    expect(checkBoard(after.board)).toEqual([])
  })

  it('takes away cards whose rows were deleted, and their links with them', async () => {
    const { after, problems } = await edited(BOARD, (sheets) => {
      sheets.Cards = sheets.Cards?.filter(([id]) => id !== 'card_i') ?? []
    })
    expect(problems).toEqual([])
    expect(Object.keys(after.board.cards)).not.toContain('card_i')
    expect(Object.values(after.board.links).map(({ from }) => from)).toEqual(['card_a'])
    expect(checkBoard(after.board)).toEqual([])
  })

  it('takes nothing away when a whole sheet is missing, and says so', async () => {
    const { edits, notes } = await edited(BOARD, (sheets) => {
      delete sheets.Links
    })
    expect(edits).toEqual([])
    expect(notes).toEqual([{ code: 'sheetMissing', sheet: 'Links' }])
  })

  it('moves cards by lane, step and place', async () => {
    const { after } = await edited(BOARD, (sheets) => {
      put(sheets, 'Cards', 'card_i', 'Place', 1)
      put(sheets, 'Cards', 'card_h', 'Place', 2)
      put(sheets, 'Cards', 'card_g', 'Step', 'Applies')
    })
    const { lane, step } = BOARD.cards[brandId('card', 'card_h')] ?? {}
    if (!lane || !step) throw new Error('no card h')
    expect(cardsInCell(after.board, lane, step).map(({ id }) => id)).toEqual(['card_i', 'card_h', 'card_g'])
  })

  it('names the row and the column of everything that cannot be taken', async () => {
    const { problems } = await edited(BOARD, (sheets) => {
      put(sheets, 'Cards', 'card_a', 'Step', 'Nowhere')
      put(sheets, 'Cards', 'card_b', 'Evidence', 'maybe')
      put(sheets, 'Cards', 'card_c', 'Lane', undefined)
      put(sheets, 'Cards', 'card_f', 'Feeling at this step', 7)
      put(sheets, 'Cards', 'card_d', 'Feeling at this step', 1)
      put(sheets, 'Steps', Object.keys(BOARD.steps)[0] ?? '', 'Wait (minutes)', 'long')
      sheets.Cards?.push([...rowOf(sheets.Cards, 'card_g')])
      sheets.Cards?.push(['card_of_another_board', ...rowOf(sheets.Cards, 'card_g').slice(1)])
      addRow(sheets, 'Cards', { 'Text (English)': 'Lies nowhere' })
      put(sheets, 'Links', Object.keys(BOARD.links)[0] ?? '', 'To card', 'card_a')
    })
    expect(problems.map(({ code, column }) => [code, column])).toEqual(
      expect.arrayContaining([
        ['unknownName', 'Step'],
        ['notChoice', 'Evidence'],
        ['needed', 'Lane'],
        ['outside', 'Feeling at this step'],
        ['notOfLane', 'Feeling at this step'],
        ['notNumber', 'Wait (minutes)'],
        ['idTwice', undefined],
        ['idUnknown', undefined],
        ['linkToItself', undefined],
      ]),
    )
    expect(problems.filter(({ code }) => code === 'needed').map(({ row }) => row)).toHaveLength(3)
    for (const { row } of problems) expect(row).toBeGreaterThan(1)
  })

  it('says which card still lies in a step that was deleted', async () => {
    const { problems } = await edited(BOARD, (sheets) => {
      sheets.Steps = sheets.Steps?.filter((row) => !row.includes('Waits')) ?? []
    })
    expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['gone', 'Cards'],
      ['gone', 'Cards'],
    ])
  })

  it('does not pass over words that were written where they are not read', async () => {
    const { notes, edits } = await edited(BOARD, (sheets) => {
      const row = sheets.Map?.[2]
      if (row) row[2] = 'Written into the map'
      put(sheets, 'Cards', 'card_a', 'Details', 'Written into details')
      sheets.Cards?.[0]?.push('My own column')
      rowOf(sheets.Cards, 'card_a').push('x')
    })
    expect(edits).toEqual([])
    expect(notes.map(({ code }) => code).sort()).toEqual(['columnUnknown', 'mapIgnored', 'shownIgnored'])
  })

  it('leaves alone what changed on the board since, and tells where both changed', async () => {
    const { edits } = await edited(BOARD, (sheets) => {
      put(sheets, 'Cards', 'card_a', 'Text (English)', 'From the workbook')
      put(sheets, 'Cards', 'card_c', 'Text (English)', 'From the workbook too')
      put(sheets, 'Cards', 'card_d', 'Tags', 'late')
    })
    const card = (id: string) => BOARD.cards[brandId('card', id)]
    const { card_d: _gone, ...rest } = BOARD.cards as Record<string, Board['cards'][never]>
    const since: Board = {
      ...BOARD,
      title: { en: 'Another title' },
      cards: {
        ...rest,
        card_c: { ...card('card_c'), text: { en: 'From here' } },
        card_b: { ...card('card_b'), tags: ['kept'] },
      } as Board['cards'],
    }
    const { board, conflicts } = applyEdits(since, edits)
    expect(conflicts.map(({ kind, id }) => [kind, id])).toEqual([
      ['both', 'card_c'],
      ['gone', 'card_d'],
    ])
    expect(board.title).toEqual({ en: 'Another title' })
    expect(board.cards[brandId('card', 'card_b')]?.tags).toEqual(['kept'])
    expect(board.cards[brandId('card', 'card_a')]?.text).toEqual({ en: 'From the workbook' })
    expect(Object.keys(board.cards)).not.toContain('card_d')
  })
})
