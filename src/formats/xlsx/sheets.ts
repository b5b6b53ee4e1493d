import { type Language, textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { matrixRows } from '../csv/printMatrix'
import { actions } from './actionSheet'
import type { CellValue } from './cell'
import type { SheetContext } from './column'
import { dataRows } from './dataSheet'
import { namesOf } from './names'
import type { RecordSheet } from './recordSheet'
import { RECORD_SHEETS } from './recordSheets'
import { WORDS } from './words'

/** One sheet: its name, and its rows, the first of which names the columns. */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  /** In letters. */
  readonly widths: readonly number[]
  /** Rows that stay in sight, and columns. */
  readonly frozen: readonly [rows: number, columns: number]
  /** Not for people: what the other sheets cannot hold. */
  readonly hidden?: boolean
}

/** The board as sheets of a workbook: the map as people read it, and every kind of record with its id. */
export function sheetsOf(board: Board, language: Language, lanes: LaneRegistry): SheetRows[] {
  const context = contextOf(board, language, lanes)
  return [
    mapSheet(board, language, lanes),
    ...RECORD_SHEETS.map((sheet) => recordRows(sheet, context)),
    answersSheet(context),
    recordRows(actions, context),
    { ...dataRows(board, language), widths: [14, 20, 60], frozen: [1, 0], hidden: true },
  ]
}

export function contextOf(board: Board, language: Language, lanes: LaneRegistry): SheetContext {
  const nameOfType = (type: string) => (lanes.isKnown(type) ? lanes.typeOf(type).label[language] : type)
  return { board, language, lanes, names: namesOf(board, language, nameOfType) }
}

function recordRows(sheet: RecordSheet, context: SheetContext): SheetRows {
  const { board, language } = context
  const columns = sheet.columns(board, context)
  return {
    name: sheet.name[language],
    rows: [
      columns.map(({ head }) => head[language]),
      ...sheet.rows(board, context).map((record) => columns.map((column) => column.print(record, context))),
    ],
    widths: columns.map(({ width }) => width),
    frozen: [1, 1],
  }
}

/** Stages in the first row, steps in the second, then one lane a row; the cards of a cell are lines of it. */
export function mapSheet(board: Board, language: Language, lanes: LaneRegistry): SheetRows {
  const [stages = [], ...rest] = matrixRows(board, { language, lanes })
  return {
    name: WORDS.map[language],
    rows: [stages, ...rest].map((row, at) =>
      // A lane's type as people call it.
      row.map((cell, column) =>
        column === 1 && at > 1 && lanes.isKnown(cell) ? lanes.typeOf(cell).label[language] : cell,
      ),
    ),
    widths: [24, 18, ...stages.slice(2).map(() => 28)],
    frozen: [2, 2],
  }
}

/** Counts of answers, one a row. They are shown: what was measured is not written anew by hand. */
export function answersSheet({ board, language, names }: SheetContext): SheetRows {
  const heads = ['id', 'measure', 'card', 'stage', 'period', 'answer', 'people', 'stated', 'source'] as const
  return {
    name: WORDS.answers[language],
    rows: [
      heads.map((head) => WORDS[head][language]),
      ...Object.values(board.answers).flatMap((answers) => {
        const start = [
          answers.id,
          textIn(board.measures[answers.measure]?.name, language),
          answers.card && textIn(board.cards[answers.card]?.text, language),
          names.label('stages', answers.stage),
          answers.period,
        ]
        const counts = Object.entries(answers.counts)
        if (counts.length === 0) return [[...start, undefined, undefined, answers.stated, answers.source]]
        return counts.map(([answer, people]) => [...start, Number(answer), people, answers.stated, answers.source])
      }),
    ],
    widths: heads.map(() => 18),
    frozen: [1, 1],
  }
}
