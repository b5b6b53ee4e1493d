import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { brandId, type IdKind } from '../../src/base/ids'
import { LANGUAGES } from '../../src/base/text'
import { createFromTemplate, templateIndex } from '../../src/formats/templates'
import { applyEdits } from '../../src/formats/xlsx/applyEdits'
import { printWorkbook } from '../../src/formats/xlsx/printWorkbook'
import { readWorkbook } from '../../src/formats/xlsx/readWorkbook'
import { laneRegistry } from '../../src/lanes'
import type { Board } from '../../src/model/board'
import { checkBoard } from '../../src/model/checks'
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

/** Damaged workbooks; many more are read by hand before a release: RIHLA_MUTATIONS=10000. */
const RUNS = Number(process.env.RIHLA_MUTATIONS ?? 150)

describe('a workbook', () => {
  it('comes back as the board it was made of, whatever the board', async () => {
    const boards = arbitraryBoard({ laneTypes })
    await fc.assert(
      fc.asyncProperty(boards, fc.constantFrom(...LANGUAGES), (board, language) => thereAndBack(board, language)),
      { numRuns: 60 },
    )
  })

  it('that was damaged in any place is read as what it is or refused with a reason, and never half', async () => {
    const ports = {
      id: brandId('board', 'board_1'),
      createdAt: '2026-11-22T08:00:00.000Z',
      baseLanguage: 'en' as const,
    }
    const board = await createFromTemplate('corner-shoeshine', ports)
    const made = await printWorkbook({ board, language: 'en', direction: 'ltr' }, laneRegistry)
    if (!made.ok) throw new Error(made.error.kind)
    const parts = unzipSync(new Uint8Array(await made.value.file.arrayBuffer()))
    const names = Object.keys(parts).filter((name) => /sharedStrings|worksheets|workbook\.xml$/.test(name))
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      length: fc.nat({ max: 400 }),
      words: fc.constantFrom('', '<', '</t>', '"', '{', 'card_', '9', 'س', '<c r="ZZ9"><v>1</v></c>', '\u0001'),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, length, words }) => {
        const text = strFromU8(parts[name] ?? new Uint8Array())
        const from = Math.floor(text.length * at)
        const cut = strToU8(text.slice(0, from) + words + text.slice(from + length))
        const read = await readWorkbook(zipSync({ ...parts, [name]: cut }), laneRegistry, newId)
        if (!read.ok) return
        const { base, edits, problems } = read.value
        if (problems.length === 0) expect(checkBoard(applyEdits(base, edits).board)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it.each(templateIndex)('of the template $id comes back as that board in both languages', async ({ id }) => {
    for (const baseLanguage of LANGUAGES) {
      const ports = { id: brandId('board', 'board_1'), createdAt: '2026-11-22T08:00:00.000Z', baseLanguage }
      await thereAndBack(await createFromTemplate(id, ports), baseLanguage)
    }
  })
})
