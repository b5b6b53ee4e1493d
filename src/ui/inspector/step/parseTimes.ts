import { latinDigits } from '../../../base/digits'
import { parseNumber } from '../../fields/parseNumber'

export interface ReadTimes {
  /** Minutes. */
  readonly values: readonly number[]
  /** What is no time, as it was written. */
  readonly unread: readonly string[]
}

/** "1,200" is one number; "2,3,5" are three. */
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/

/** Two times, or one with a decimal comma: nobody can tell, so it is not read. */
const EITHER = /^\d+,\d+$/

/** Times out of a column or a line: one number a line, or divided by spaces, tabs, commas or semicolons. */
export function parseTimes(text: string): ReadTimes {
  const values: number[] = []
  const unread: string[] = []
  const words = text.split(/[\s;؛،]+/).flatMap((word) => {
    const latin = latinDigits(word)
    return THOUSANDS.test(latin) || EITHER.test(latin) ? [word] : word.split(',')
  })
  for (const word of words) {
    if (word === '') continue
    const value = parseNumber(word)
    if (value === undefined || value < 0 || value > 1e9) unread.push(word)
    else values.push(value)
  }
  return { values, unread }
}
