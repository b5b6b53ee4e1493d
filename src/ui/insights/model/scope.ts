import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'

/** Which answers are looked at. */
export interface Scope {
  /** Absent: of each touchpoint the latest period in which it was asked about. */
  readonly period?: string
  /** Dimension → the one value looked at. */
  readonly dims: Readonly<Record<string, string>>
}

export const wholeScope: Scope = { dims: {} }

/** The board with only the answers of these dimensions, of all periods. The same object while nothing is left out. */
export function withinDims(board: Board, { dims }: Scope): Board {
  const wanted = Object.entries(dims)
  if (wanted.length === 0) return board
  return withAnswers(board, (answers) => wanted.every(([name, value]) => answers.dims[name] === value))
}

/** The board with only the answers that are looked at. */
export function withinScope(board: Board, scope: Scope): Board {
  const ofDims = withinDims(board, scope)
  const { period } = scope
  return period === undefined ? ofDims : withAnswers(ofDims, (answers) => answers.period === period)
}

export function withAnswers(board: Board, keep: (answers: Answers) => boolean): Board {
  return { ...board, answers: Object.fromEntries(Object.entries(board.answers).filter(([, each]) => keep(each))) }
}

/** Periods in which anything was asked, the latest first. */
export function periodsOn(board: Pick<Board, 'answers'>): readonly string[] {
  return [...new Set(Object.values(board.answers).map(({ period }) => period))].sort().reverse()
}

export interface DimensionOnBoard {
  readonly name: string
  readonly values: readonly string[]
}

/** Dimensions by which answers are told apart, with their values as text sorts them. */
export function dimensionsOn(board: Pick<Board, 'answers'>): readonly DimensionOnBoard[] {
  const values = new Map<string, Set<string>>()
  for (const { dims } of Object.values(board.answers)) {
    for (const [name, value] of Object.entries(dims)) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  return [...values]
    .map(([name, set]) => ({ name, values: [...set].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
