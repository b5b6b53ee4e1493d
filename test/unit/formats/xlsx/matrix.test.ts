import { describe, expect, it } from 'vitest'
import { brandId, type IdKind } from '../../../../src/base/ids'
import { readMatrix } from '../../../../src/formats/csv'
import { bytesOf } from '../../../../src/formats/xlsx/printWorkbook'
import { readMatrixSheet } from '../../../../src/formats/xlsx/readMatrixSheet'
import { readWorkbook } from '../../../../src/formats/xlsx/readWorkbook'
import { laneRegistry } from '../../../../src/lanes'

const newId = <K extends IdKind>(kind: K) => brandId(kind, `${kind}_1`)

const ROWS = [
  ['Loan', '', 'Find', '', 'Apply'],
  ['', '', 'Looks', 'Compares', 'Applies'],
  ['Customer', 'customer', 'Asks friends', 'Compares three banks\nReads reviews', 'Applies'],
  ['المشاعر', 'emotion', '1 Curious', '', -2],
]

async function foreign(rows: readonly (readonly (string | number)[])[]) {
  const widths = rows[0]?.map(() => 20) ?? []
  const bytes = await bytesOf([{ name: 'Sheet1', rows, widths, frozen: [0, 0] }], false)
  return readWorkbook(bytes, laneRegistry, newId)
}

describe('a workbook that was not made here', () => {
  it('is read as the table of a map: stages, steps, then a lane a row', async () => {
    const read = await foreign(ROWS)
    if (read.ok || read.error.kind !== 'notOurs') throw new Error('taken for one of ours')
    const matrix = readMatrixSheet(read.error.sheets, laneRegistry)
    if (!matrix.ok) throw new Error(matrix.error.kind)
    const { draft } = matrix.value
    expect(draft.stages.map(({ name, steps }) => [name, steps.length])).toEqual([
      ['Find', 2],
      ['Apply', 1],
    ])
    expect(draft.cards).toHaveLength(6)
    expect(draft.cards.at(-1)?.data).toEqual({ value: -2 })
    // The text that is kept with the board says the same.
    const again = readMatrix(matrix.value.text, laneRegistry)
    expect(again.ok && again.value.draft).toEqual(draft)
  })

  it('without a map in it gives a reason and no board', async () => {
    const read = await foreign([['Totals'], [12]])
    if (read.ok || read.error.kind !== 'notOurs') throw new Error('taken for one of ours')
    expect(readMatrixSheet(read.error.sheets, laneRegistry)).toEqual({
      ok: false,
      error: { kind: 'noJourney', format: 'xlsx' },
    })
  })
})
