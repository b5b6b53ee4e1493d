import { fail, ok, type Result } from '../../../base/result'
import { parseNumber } from '../../fields/parseNumber'

/** Most people one answer may count. */
export const COUNT_LIMIT = 1_000_000

export type CountProblem = 'notNumber' | 'negative' | 'notWhole' | 'tooLarge'

/** How many people somebody typed: digits of both languages, with or without separators. Nothing typed is nobody. */
export function parseCount(text: string): Result<number, CountProblem> {
  if (text.trim() === '') return ok(0)
  const value = parseNumber(text)
  if (value === undefined) return fail('notNumber')
  if (value < 0) return fail('negative')
  if (!Number.isInteger(value)) return fail('notWhole')
  return value > COUNT_LIMIT ? fail('tooLarge') : ok(value)
}
