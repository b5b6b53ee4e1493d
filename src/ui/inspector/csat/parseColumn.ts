import { type AnswerCounts, countAnswers, type Scale } from '../../../measures/counts'
import { parseNumber } from '../../fields/parseNumber'

/** What a pasted column was taken for. */
export type PastedColumn =
  | { readonly kind: 'counts'; readonly counts: AnswerCounts }
  | { readonly kind: 'answers'; readonly counts: AnswerCounts; readonly outOfScale: number }
  | { readonly kind: 'unreadable' }

/**
 * Reads a column (or row) of a spreadsheet: as many numbers as the scale has answers are counts, lowest answer first; pairs
 * "answer, count" are counts by name; anything else is single answers, one a person.
 */
export function parseColumn(text: string, [low, high]: Scale): PastedColumn {
  const lines = text.split(/\r?\n/).map((line) =>
    line
      .split(/[\t;]|\s{2,}/)
      .map((cell) => cell.trim())
      .filter(Boolean),
  )
  const rows = lines.filter((cells) => cells.length > 0).map((cells) => cells.map(parseNumber))
  const numbers = rows.flatMap((cells) => cells.filter((cell) => cell !== undefined))
  if (numbers.length === 0) return { kind: 'unreadable' }
  const pairs = rows.filter((cells) => cells.length === 2 && isAnswer(cells[0], low, high) && isCount(cells[1]))
  if (pairs.length === rows.length && pairs.length > 1 && distinct(pairs.map(([answer]) => answer))) {
    return { kind: 'counts', counts: Object.fromEntries(pairs.map(([answer, count]) => [String(answer), count ?? 0])) }
  }
  const size = high - low + 1
  if (numbers.length === size && numbers.every(isCount)) {
    return { kind: 'counts', counts: Object.fromEntries(numbers.map((count, index) => [String(low + index), count])) }
  }
  const answers = numbers.filter((number) => isAnswer(number, low, high))
  if (answers.length === 0) return { kind: 'unreadable' }
  return { kind: 'answers', counts: countAnswers(answers), outOfScale: numbers.length - answers.length }
}

function isAnswer(value: number | undefined, low: number, high: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= low && value <= high
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0
}

function distinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}
