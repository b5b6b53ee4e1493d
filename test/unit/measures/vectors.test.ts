import { describe, expect, it } from 'vitest'
import { expectVector, publishedVectors } from './publishedVectors'
import { adapters } from './vectorAdapters'

const vectors = publishedVectors()

describe('published vectors', () => {
  it('are all computed: one whose function nobody knows fails, and so does an adapter for none', () => {
    const inFile = new Set(vectors.map((vector) => vector.fn))
    expect(Object.keys(adapters).sort()).toEqual([...inFile].sort())
    expect(vectors.length).toBeGreaterThan(60)
  })

  it.each(vectors.map((vector) => [vector.id, vector.fn, vector.source, vector] as const))(
    '%s: %s agrees with %s',
    (_id, fn, _source, vector) => {
      const compute = adapters[fn]
      if (compute === undefined) throw new Error(`Nobody computes ${fn}`)
      expectVector(compute(vector.input), vector)
    },
  )
})
