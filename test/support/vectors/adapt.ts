import * as v from 'valibot'
import { roundHalfAway } from '../../../src/measures/sample'
import type { Interval, Share } from '../../../src/measures/share'
import type { Actual } from './publishedVectors'

export function adapt<Input>(
  schema: v.GenericSchema<unknown, Input>,
  compute: (input: Input) => Actual,
): (input: unknown) => Actual {
  return (input) => compute(v.parse(schema, input))
}

export function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('no result for a vector that has one')
  return value
}

export function percent(fraction: number | null): number | null {
  return fraction === null ? null : 100 * fraction
}

export function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : roundHalfAway(value, decimals)
}

/** k / n, null where nobody answered. */
export function shareOf({ k, n }: Share): number | null {
  return n > 0 ? k / n : null
}

/** An interval under the names of the file: `lo` and `hi`, or `lo6` and `hi6`. */
export function bounds(interval: Interval | null | undefined, ending = ''): Actual {
  return { [`lo${ending}`]: interval?.low ?? null, [`hi${ending}`]: interval?.high ?? null }
}
