import { neighbourAdapters } from './vectors/neighbourAdapters'
import type { Actual } from './vectors/publishedVectors'
import { adapters } from './vectors/vectorAdapters'

/** The function of a vector by its name in the file, and the input as it stands there. */
export interface VectorCall {
  readonly fn: string
  readonly input: unknown
}

/**
 * What the product computes for a vector, under the names of the vector's `expected`. Vectors of a file that is not part of
 * the project can be run with it. Throws for a function that nobody knows, and for an input of another shape.
 */
export function runVector({ fn, input }: VectorCall): Actual {
  const compute = adapters[fn] ?? neighbourAdapters[fn]
  if (compute === undefined) throw new RangeError(`Nobody computes ${fn}`)
  return compute(input)
}
