import type { Scale } from '../../../measures/counts'
import { decideDecimal } from '../text/numbers'
import { matchScale } from '../words/matchScale'
import { readAnswer } from '../words/readAnswer'
import { means } from './columnNames'
import type { ColumnProfile } from './profile'

export interface GuessedScale {
  readonly scale: Scale
  /** Values that are no plain number, with the answer each seems to be. */
  readonly words: Readonly<Record<string, number>>
  readonly decimal: '.' | ','
}

const ZERO_TO_TEN = /(?:\b0|٠)\s*(?:-|–|to|through|إلى|الى|حتى)\s*(?:10\b|١٠)/i
const MOST_VALUES = 40

/** The scale a column of answers is on; undefined when it does not look like one of answers. */
export function scaleOf({ name, values, hasMany, filled }: ColumnProfile, delimiter = ','): GuessedScale | undefined {
  if (hasMany || filled === 0 || values.length > MOST_VALUES) return undefined
  const texts = values.map(([value]) => value)
  const decimal = decideDecimal(texts, delimiter)
  const readings = values.map(([value, rows]) => ({ value, rows, reading: readAnswer(value, decimal) }))
  const numbers = readings.flatMap(({ reading, rows }) => (reading.kind === 'number' ? [{ ...reading, rows }] : []))
  const inNumbers = numbers.reduce((sum, { rows }) => sum + rows, 0)
  if (inNumbers >= filled * 0.8) {
    const scale = numericScale(name, numbers)
    return scale && { scale, words: {}, decimal }
  }
  const words = readings.filter(({ reading }) => reading.kind === 'words').map(({ value }) => value)
  const matched = matchScale(words)
  return matched && { scale: matched.scale, words: Object.fromEntries(matched.answers), decimal }
}

/** The shortest usual scale that holds nearly all numbers; a few beyond it are mistakes and are shown later. */
function numericScale(
  name: string,
  numbers: readonly { value: number; of?: number; rows: number }[],
): Scale | undefined {
  const of = numbers.find((each) => each.of !== undefined)?.of
  if (of !== undefined) return of > 1 && of <= 10 ? [1, of] : undefined
  const whole = numbers.filter(({ value }) => Number.isInteger(value))
  const rows = numbers.reduce((sum, each) => sum + each.rows, 0)
  const holds = ([low, high]: Scale, share = 0.9) =>
    whole.reduce((sum, { value, rows: n }) => (value >= low && value <= high ? sum + n : sum), 0) >= rows * share
  if (ZERO_TO_TEN.test(name) || means(name, 'nps')) return holds([0, 10], 0.7) ? [0, 10] : undefined
  if (holds([0, 1], 1)) return [0, 1]
  if (holds([1, 5], 1)) return [1, 5]
  if (holds([1, 7], 1)) return [1, 7]
  if (holds([1, 10], 1)) return [1, 10]
  if (holds([0, 10], 1)) return [0, 10]
  if (holds([1, 5]) && means(name, 'satisfaction')) return [1, 5]
  return holds([0, 10], 0.7) ? [0, 10] : undefined
}
