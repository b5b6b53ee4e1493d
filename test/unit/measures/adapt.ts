import * as v from 'valibot'
import { roundHalfAway } from '../../../src/measures/sample'
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
