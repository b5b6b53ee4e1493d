import { expect, it } from 'vitest'
import { type AttributeId, brandId } from '../../../src/base/ids'
import { keysBetween } from '../../../src/base/orderKey'
import { parseBackup, printBackup } from '../../../src/formats/backup'
import { parseBoardFile, printBoardFile } from '../../../src/formats/json'
import { applyEdits } from '../../../src/formats/xlsx'
import { printWorkbook } from '../../../src/formats/xlsx/printWorkbook'
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook'
import { laneRegistry } from '../../../src/lanes'
import type { Board } from '../../../src/model/board'
import type { Attribute } from '../../../src/model/records/attribute'
import { boardFrom } from '../../support/boardFrom'
import { countedIds } from '../../support/ports'

const AT = '2026-11-28T05:00:00.000Z'
const [FIRST = 'a0', SECOND = 'a1'] = keysBetween(undefined, undefined, 2)

function attribute(name: string, more: Partial<Attribute>): Attribute {
  return { id: brandId('attribute', `attribute_${name}`), order: FIRST, name: {}, scale: [1, 5], ...more }
}

/** What was stated, what was derived from answers, what has only a name, and a card whose words are those of one. */
const ATTRIBUTES: Readonly<Record<AttributeId, Attribute>> = Object.fromEntries(
  [
    attribute('right', {
      name: { en: 'Job done right the first time', ar: 'إنجاز العمل صحيحاً من أول مرة' },
      importance: 4.62,
      performance: 3.1,
      n: 212,
      derived: { r: 0.58, n: 198 },
    }),
    attribute('park', { order: SECOND, name: { ar: 'المواقف' }, scale: [0, 10], performance: 7.25 }),
    attribute('name', { order: SECOND, name: { en: 'Only a name' } }),
  ].map((each) => [each.id, each]),
)

const BOARD: Board = {
  ...boardFrom('| Find\n| Looks\ncustomer | a Looks'),
  attributes: ATTRIBUTES,
}

it('what customers weigh, stated and derived, comes back from JSON as it was', () => {
  const read = parseBoardFile(printBoardFile(BOARD))
  expect(read.ok && [read.value.notes, read.value.board]).toEqual([[], BOARD])
})

it('what customers weigh comes back from a backup as it was', async () => {
  const print = () => Promise.resolve(printBoardFile(BOARD))
  const boards = [{ id: BOARD.id, file: 'boards/1.json', updatedAt: AT, print }]
  const file = await printBackup({ at: AT, boards, personas: [] })
  const read = parseBackup(new Uint8Array(await file.arrayBuffer()))
  const back = read.ok ? read.value.boards[0]?.read : undefined
  expect(back?.ok && [back.value.notes, back.value.board.attributes]).toEqual([[], ATTRIBUTES])
})

it.each(['en', 'ar'] as const)('what customers weigh comes back from a workbook in %s as it was', async (language) => {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const made = await printWorkbook({ board: BOARD, language, direction }, laneRegistry)
  if (!made.ok) throw new Error(made.error.kind)
  const bytes = new Uint8Array(await made.value.file.arrayBuffer())
  const read = await readWorkbook(bytes, laneRegistry, countedIds())
  if (!read.ok) throw new Error(read.error.kind)
  const { base, edits, problems, notes } = read.value
  expect([edits, problems, notes]).toEqual([[], [], []])
  expect(base).toEqual(BOARD)
  expect(applyEdits(base, edits).board.attributes).toEqual(ATTRIBUTES)
})
