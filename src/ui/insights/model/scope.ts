import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'

/** The board with some of its answers, such as those of one period. */
export function withAnswers(board: Board, keep: (answers: Answers) => boolean): Board {
  return { ...board, answers: Object.fromEntries(Object.entries(board.answers).filter(([, each]) => keep(each))) }
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
