import { describe, expect, it } from 'vitest'
import { rollUp } from '../../../src/measures/rollup'

describe('a roll-up', () => {
  it('leaves parts without answers out, names them and spreads their weight over the others', () => {
    const asked = [
      { id: 'a', k: 9, n: 10, weight: 1 },
      { id: 'b', k: 5, n: 10, weight: 3 },
    ]
    const withSilence = rollUp([...asked, { id: 'c', k: 0, n: 0, weight: 6 }])
    expect(withSilence).toEqual({ ...rollUp(asked), unanswered: ['c'] })
    expect(withSilence?.weighted?.share).toBeCloseTo(0.6, 12)
    expect(withSilence?.weakest).toEqual({ id: 'b', share: 0.5, n: 10 })
  })

  it('does not exist when no part has answers', () => {
    expect(rollUp([])).toBeNull()
    expect(rollUp([{ id: 'a', k: 0, n: 0, weight: 1 }])).toBeNull()
  })

  it('has no weighted figure when nothing has a weight', () => {
    const result = rollUp([{ id: 'a', k: 1, n: 2, weight: 0 }])
    expect(result?.weighted).toBeNull()
    expect(result?.pooled).toMatchObject({ k: 1, n: 2, share: 0.5 })
  })

  it('refuses a weight below 0', () => {
    expect(() => rollUp([{ id: 'a', k: 1, n: 2, weight: -1 }])).toThrow(RangeError)
  })
})
