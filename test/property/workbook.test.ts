import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandId, type IdKind } from '../../src/base/ids'
import { LANGUAGES } from '../../src/base/text'
import { createFromTemplate, templateIndex } from '../../src/formats/templates'
import { applyEdits } from '../../src/formats/xlsx/applyEdits'
import { printWorkbook } from '../../src/formats/xlsx/printWorkbook'
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook'
import { laneRegistry } from '../../src/lanes'
import type { Board } from '../../src/model/board'
import { arbitraryBoard } from '../support/arbitraryBoard'

const laneTypes = [...laneRegistry.types.map(({ id }) => id), 'of-a-later-version']
const newId = <K extends IdKind>(kind: K) => brandId(kind, `${kind}_new`)

async function thereAndBack(board: Board, language: 'en' | 'ar'): Promise<void> {
  const made = await printWorkbook({ board, language, direction: 'ltr' }, laneRegistry)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const read = await readWorkbook(new Uint8Array(await made.value.file.arrayBuffer()), laneRegistry, newId)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { base, edits, problems, notes } = read.value
  expect({ edits, problems, notes }).toEqual({ edits: [], problems: [], notes: [] })
  expect(base).toEqual(board)
  expect(applyEdits(base, edits)).toEqual({ board, conflicts: [] })
}

describe('a workbook', () => {
  it('comes back as the board it was made of, whatever the board', async () => {
    const boards = arbitraryBoard({ laneTypes })
    await fc.assert(
      fc.asyncProperty(boards, fc.constantFrom(...LANGUAGES), (board, language) => thereAndBack(board, language)),
      { numRuns: 60 },
    )
  })

  it.each(templateIndex)('of the template $id comes back as that board in both languages', async ({ id }) => {
    for (const baseLanguage of LANGUAGES) {
      const ports = { id: brandId('board', 'board_1'), createdAt: '2026-11-22T08:00:00.000Z', baseLanguage }
      await thereAndBack(await createFromTemplate(id, ports), baseLanguage)
    }
  })
})
