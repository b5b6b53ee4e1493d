import { type AnswerCounts, countAnswers, type Scale } from '../../../measures/counts'
import { parseNumber } from '../../fields/parseNumber'

/** What a pasted column can be taken for; both where it is as long as the scale. */
export interface PastedColumn {
  /** How many people gave each answer. */
  readonly counts?: AnswerCounts
  /** Single answers, one a person, counted. */
  readonly answers?: { readonly counts: AnswerCounts; readonly outOfScale: number }
}

/**
 * Reads a column (or row) of a spreadsheet: as many numbers as the scale has answers are counts, lowest answer first; pairs
 * "answer, count" are counts by name; numbers of the scale are single answers.
 */
export function parseColumn(text: string, [low, high]: Scale): PastedColumn {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;]|\s{2,}/).filter((cell) => cell.trim() !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map(parseNumber))
  const pairs = rows.filter((cells) => cells.length === 2 && isAnswer(cells[0], low, high) && isCount(cells[1]))
  if (pairs.length === rows.length && pairs.length > 1 && distinct(pairs.map(([answer]) => answer))) {
    return { counts: Object.fromEntries(pairs.map(([answer, count]) => [String(answer), count ?? 0])) }
  }
  const numbers = rows.flatMap((cells) => cells.filter((cell) => cell !== undefined))
  const answers = numbers.filter((number) => isAnswer(number, low, high))
  const isWhole = numbers.length === high - low + 1 && numbers.every(isCount)
  return {
    ...(isWhole ? { counts: Object.fromEntries(numbers.map((count, index) => [String(low + index), count])) } : {}),
    ...(answers.length > 0
      ? { answers: { counts: countAnswers(answers), outOfScale: numbers.length - answers.length } }
      : {}),
  }
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
