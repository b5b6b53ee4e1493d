import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import { printTable, readMatrixTable } from '../csv'
import type { DraftProblem, DraftReading } from '../draft'
import { normalCell } from './cell'
import type { SheetOfCells } from './readWorkbook'

export interface MatrixReading extends DraftReading {
  /** The sheet as text, so that it can be kept with the board. */
  readonly text: string
}

/** A map that was written by hand: the first sheet that is one, laid out as the table of stages and steps by lanes. */
export function readMatrixSheet(
  sheets: readonly SheetOfCells[],
  lanes: LaneRegistry,
): Result<MatrixReading, DraftProblem> {
  for (const { rows, isHidden } of sheets) {
    if (isHidden) continue
    const width = Math.max(...rows.map((row) => row.length), 0)
    const cells = rows.map((row) => Array.from({ length: width }, (_, at) => normalCell(row[at])))
    const table = cells.map((each, at) => ({ cells: each, line: at + 1 }))
    const filled = table.filter((row) => row.cells.some((cell) => cell !== ''))
    const read = readMatrixTable({ rows: filled, openQuote: undefined }, lanes)
    if (read.ok && read.value.draft.cards.length > 0) return ok({ ...read.value, text: printTable(cells) })
  }
  return fail({ kind: 'noJourney', format: 'xlsx' })
}
