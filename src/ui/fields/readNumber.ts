import { fail, ok, type Result } from '../../base/result'
import { parseNumber } from './parseNumber'

export type NumberProblem = 'notNumber' | 'tooLow' | 'tooHigh'

/** A number within its range, as somebody typed it; nothing typed is none. */
export function readNumber(
  typed: string,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): Result<number | undefined, NumberProblem> {
  if (typed.trim() === '') return ok(undefined)
  const value = parseNumber(typed)
  if (value === undefined) return fail('notNumber')
  if (value < min) return fail('tooLow')
  return value > max ? fail('tooHigh') : ok(value)
}
