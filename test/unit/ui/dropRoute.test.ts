import { describe, expect, it, vi } from 'vitest'
import { brandId, type IdKind } from '../../../src/base/ids'
import { bytesOf, printWorkbook } from '../../../src/formats/xlsx/printWorkbook'
import { laneRegistry } from '../../../src/lanes'
import type { Board } from '../../../src/model/board'
import { dropRoute } from '../../../src/ui/drop/dropRoute'
import { findWorkbook } from '../../../src/ui/import/findWorkbook'
import { findText } from '../../../src/ui/import/textBoard'
import { boardFrom } from '../../support/boardFrom'

// No words are shown here.
vi.mock('../../../src/ui/texts/doorsWords', () => ({}))

const BOARD: Board = boardFrom(`
             | Find
             | Looks   | Compares
  customer   | a Looks | b Compares
`)

const ports = {
  lanes: laneRegistry,
  now: () => '2026-11-28T08:00:00.000Z',
  newId: <K extends IdKind>(kind: K) => brandId(kind, `${kind}_1`),
}

const routed = (name: string, content: BlobPart, board: Board = BOARD) =>
  dropRoute(new File([content], name), board.id, { findText, findWorkbook }, ports)

const MAP = [
  ['', '', 'Find', ''],
  ['', '', 'Looks', 'Compares'],
  ['Customer actions', 'customer', 'Asks friends', 'Reads prices'],
  ['Pain points', 'pain', 'No prices', ''],
]
const ANSWERS = [
  ['Date', 'Satisfaction', 'Branch'],
  ...Array.from({ length: 6 }, (_, at) => [`2026-03-0${at + 1}`, `${(at % 5) + 1}`, 'Muscat']),
]
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(',')).join('\n')
const xlsx = (rows: readonly (readonly string[])[]) =>
  bytesOf([{ name: 'Data', rows, widths: [], frozen: [0, 0] }], false)

describe('a file that is dropped on an open board', () => {
  it('is compared with the board when it is its workbook, and comes in beside it when it is another’s', async () => {
    const made = await printWorkbook({ board: BOARD, language: 'en', direction: 'ltr' }, laneRegistry)
    if (!made.ok) throw new Error(made.error.kind)
    expect(await routed('a.xlsx', made.value.file)).toBe('workbook')
    expect(await routed('a.xlsx', made.value.file, { ...BOARD, id: brandId('board', 'board_other') })).toBe('board')
  })

  it('is a map when most of its rows are lanes by name, and answers otherwise, as a table and as a sheet', async () => {
    expect(await routed('map.csv', csv(MAP))).toBe('board')
    expect(await routed('answers.csv', csv(ANSWERS))).toBe('survey')
    expect(await routed('map.xlsx', await xlsx(MAP))).toBe('board')
    expect(await routed('answers.xlsx', await xlsx(ANSWERS))).toBe('survey')
    expect(await routed('broken.xlsx', 'no archive')).toBe('survey')
  })

  it('comes in beside the board when it is a text of a format that holds a map', async () => {
    expect(await routed('trip.mmd', 'journey\n  section Go\n    Walks: 4: Me')).toBe('board')
    expect(await routed('trip.txt', 'journey\n  section Go\n    Walks: 4: Me')).toBe('board')
    expect(await routed('comments.txt', 'Too slow\nVery kind staff')).toBe('survey')
    expect(await routed('a.json', '{}')).toBe('board')
    expect(await routed('a.exe', 'MZ')).toBe('none')
  })
})
