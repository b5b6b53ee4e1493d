import { describe, expect, it } from 'vitest'
import { expectVector, publishedVectors } from './publishedVectors'
import { adapters } from './vectorAdapters'

/** Functions of the file that a later release computes. A name leaves this list when its adapter arrives. */
const LATER = [
  'annualChurn',
  'ces1',
  'ces2',
  'chi2',
  'churn',
  'completion',
  'cost',
  'derivedImportance',
  'deviations',
  'fcr',
  'fisherSmall',
  'holm',
  'ipa',
  'mysteryScore',
  'opportunity',
  'opportunityFromTop2',
  'pChart',
  'parallel',
  'pearson',
  'perceptionGap',
  'retention',
  'rpn3',
  'rpnFmea',
  'runShift',
  'shoeshine',
  'simpson',
]

const vectors = publishedVectors()

describe('published vectors', () => {
  it('are each either computed now or named as belonging to a later release', () => {
    const inFile = new Set(vectors.map((vector) => vector.fn))
    expect([...inFile].sort()).toEqual([...Object.keys(adapters), ...LATER].sort())
  })

  for (const vector of vectors) {
    const compute = adapters[vector.fn]
    if (compute === undefined) continue
    it(`${vector.id}: ${vector.fn} agrees with ${vector.source}`, () => {
      expectVector(compute(vector.input), vector)
    })
  }
})
