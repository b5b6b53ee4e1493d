import { dimensionsOf } from '../../measures/heaps'
import type { Board } from '../../model/board'

export interface MeasuredChoices {
  readonly dims: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** The earliest first. */
  readonly periods: readonly string[]
}

/** What the numbers of a board can be chosen by: dimensions with two values or more, and its periods. */
export function choicesOf(
  board: Pick<Board, 'answers' | 'tickets' | 'times' | 'visits' | 'selfScores'>,
): MeasuredChoices {
  const dims = [...dimensionsOf(board)].map(([name, values]) => ({ name, values }))
  const periods = [board.answers, board.tickets, board.times, board.selfScores].flatMap((records) =>
    Object.values<{ readonly period: string }>(records).map(({ period }) => period),
  )
  return {
    dims: dims.filter(({ values }) => values.length > 1).sort((a, b) => (a.name < b.name ? -1 : 1)),
    periods: [...new Set(periods)].filter((period) => period !== '').sort(),
  }
}
