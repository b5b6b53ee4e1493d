import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandId, type IdKind } from '../../../../src/base/ids'
import type { Cell } from '../../../../src/formats/xlsx/cell'
import { dataColumns } from '../../../../src/formats/xlsx/dataColumns'
import { listed } from '../../../../src/formats/xlsx/listed'
import type { RecordSheet } from '../../../../src/formats/xlsx/recordSheet'
import { RECORD_SHEETS } from '../../../../src/formats/xlsx/recordSheets'
import { createRowReader } from '../../../../src/formats/xlsx/rowReader'
import { contextOf, sheetsOf } from '../../../../src/formats/xlsx/sheets'
import { laneRegistry } from '../../../../src/lanes'
import type { Board } from '../../../../src/model/board'
import { boardFrom } from '../../../support/boardFrom'
import { addRow, edited, put } from './editing'

const PLAIN = boardFrom(`
             | Find
             | Looks   | Compares
  customer   | a Looks | b Compares
`)

/** Two channels and tags whose names have a separator in them. */
function withSeparators(): Board {
  const [sms, phone] = [brandId('channel', 'channel_1'), brandId('channel', 'channel_2')]
  const a = brandId('card', 'card_a')
  const card = PLAIN.cards[a]
  if (!card) throw new Error('no card a')
  return {
    ...PLAIN,
    channels: {
      [sms]: { id: sms, family: 'digital', name: { en: 'SMS; e-mail' } },
      [phone]: { id: phone, family: 'digital', name: { en: 'Phone' } },
    },
    cards: { ...PLAIN.cards, [a]: { ...card, channels: [sms], tags: ['a; b'] } },
  }
}

describe('a cell that shows an Excel error', () => {
  it('is named and changes nothing', async () => {
    const { edits, problems, notes } = await edited(PLAIN, (sheets) => {
      put(sheets, 'Cards', 'card_a', 'Text (English)', '#REF!')
      put(sheets, 'Cards', 'card_a', 'Owner', '#N/A')
    })
    expect({ edits, problems }).toEqual({ edits: [], problems: [] })
    expect(notes.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['cellFault', 2, 'Text (English)'],
      ['cellFault', 2, 'Owner'],
    ])
  })

  it('makes no new row of itself, and is no value of one', async () => {
    const { edits, problems } = await edited(PLAIN, (sheets) => {
      addRow(sheets, 'Cards', { 'Text (English)': '#VALUE!' })
      addRow(sheets, 'Cards', { Lane: 'Customer actions', Step: 'Looks', 'Text (English)': 'New', Owner: '#N/A' })
    })
    expect(problems).toEqual([])
    expect(edits.map(({ kind, records, title }) => [kind, records, title])).toEqual([['add', 'cards', 'New']])
  })
})

describe('a name with a separator in it', () => {
  it('stays whole when another is written beside it', async () => {
    const { after, problems } = await edited(withSeparators(), (sheets) => {
      put(sheets, 'Cards', 'card_a', 'Channels', 'SMS; e-mail; Phone')
      put(sheets, 'Cards', 'card_a', 'Tags', 'c; a; b')
      put(sheets, 'Cards', 'card_b', 'Channels', 'Phone; SMS; e-mail')
    })
    expect(problems).toEqual([])
    expect(Object.keys(after.board.channels)).toHaveLength(2)
    expect(after.board.cards).toMatchObject({
      card_a: { channels: ['channel_1', 'channel_2'], tags: ['c', 'a; b'] },
      card_b: { channels: ['channel_2', 'channel_1'] },
    })
  })

  it('does not swallow two that the record has already', () => {
    expect(listed('a; b; c', ['a', 'b'], ['a; b'])).toEqual(['a', 'b', 'c'])
  })

  it('comes back among others as it was', () => {
    const name = fc.stringMatching(/^[a-c](?:[a-c;؛ ]{0,4}[a-c])?$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 1 }),
        fc.array(fc.constantFrom('x', 'y z', 'w')),
        (names, others) => {
          const all = [...names, ...others]
          expect(listed(all.join('; '), names)).toEqual(all)
        },
      ),
    )
  })
})

it('a date in a field of words is never taken for words of its own making', () => {
  const [lane] = Object.values(PLAIN.lanes)
  const type = laneRegistry.types.find(({ fields }) => fields.some(({ kind }) => kind === 'line'))
  if (!lane || !type) throw new Error('no lane with a field of one line')
  const board: Board = { ...PLAIN, lanes: { [lane.id]: { ...lane, type: type.id } } }
  const context = contextOf(board, 'en', laneRegistry)
  const [card] = Object.values(board.cards)
  const field = type.fields.find(({ kind }) => kind === 'line')
  const column = dataColumns(board, laneRegistry).find(({ path }) => path?.[1] === field?.name)
  if (!card || !column?.read) throw new Error('no column')
  expect(column.read(new Date(Date.UTC(2026, 2, 4)), context, card)).toEqual({
    ...{ kind: 'problem', code: 'notText', words: '2026-03-04' },
  })
  expect(column.read(' two words ', context, card)).toEqual({ kind: 'value', value: 'two words' })
  expect(column.read(null, context, card)).toEqual({ kind: 'value', value: undefined })
})

it('columns are made once for a sheet, however many rows are new', () => {
  let made = 0
  const sheet = RECORD_SHEETS.find(({ records }) => records === 'cards')
  if (!sheet) throw new Error('no sheet of cards')
  const counted: RecordSheet = {
    ...sheet,
    columns: (board, context) => {
      made += 1
      return sheet.columns(board, context)
    },
  }
  const context = contextOf(PLAIN, 'en', laneRegistry)
  const rows = sheetsOf(PLAIN, 'en', laneRegistry).find(({ name }) => name === 'Cards')?.rows ?? []
  const cells = rows.map((row) => row.map((cell): Cell => cell ?? null))
  const copies = Array.from({ length: 50 }, () => [null, ...(cells[1] ?? []).slice(1)])
  let count = 0
  const newId = <K extends IdKind>(kind: K) => brandId(kind, `${kind}_new${++count}`)
  const reader = createRowReader(context, newId)
  reader.read(counted, { name: 'Cards', rows: [...cells, ...copies] })
  expect(reader.problems).toEqual([])
  expect(reader.edits).toHaveLength(50)
  expect(made).toBe(1)
})
