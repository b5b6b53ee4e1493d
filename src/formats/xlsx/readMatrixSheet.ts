import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import { isMapOfLanes, looksLikeAnswers, MAP_LIMIT, printTable, readMatrixTable } from '../csv'
import type { DraftProblem, DraftReading } from '../draft'
import { normalCell, plainValue } from './cell'
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
  let answers: DraftProblem | undefined
  for (const { rows, isHidden } of sheets) {
    if (isHidden) continue
    const cells = textsOf(rows)
    const filled = cells
      .map((each, at) => ({ cells: each, line: at + 1 }))
      .filter((row) => row.cells.some((cell) => cell !== ''))
    // A large table is looked at no further: it is nothing that a person reads as a map.
    const isLarge = filledRows(rows) > MAP_LIMIT
    const read = isLarge ? undefined : readMatrixTable({ rows: filled, openQuote: undefined }, lanes)
    if (read?.ok && read.value.draft.cards.length > 0 && isMapOfLanes(read.value))
      return ok({ ...read.value, text: printTable(cells) })
    if (looksLikeAnswers(filled)) answers ??= { kind: 'surveyAnswers', rows: filledRows(rows) - 1 }
  }
  return fail(answers ?? { kind: 'noJourney', format: 'xlsx' })
}

/** The rows of a map and a few more, all of one width. */
function textsOf(rows: SheetOfCells['rows']): string[][] {
  const some = rows.slice(0, LOOKED_AT)
  const width = some.reduce((most, row) => Math.max(most, row.length), 0)
  return some.map((row) => Array.from({ length: width }, (_, at) => normalCell(plainValue(row[at]))))
}

const LOOKED_AT = 1000

function filledRows(rows: SheetOfCells['rows']): number {
  return rows.reduce((sum, row) => sum + (row.some((cell) => normalCell(cell) !== '') ? 1 : 0), 0)
}
