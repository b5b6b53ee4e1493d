import { describe, expect, it } from 'vitest'
import { answersToProve, judgeInterval, judgeShare } from '../../../src/measures/target'

const ABOVE_90 = { value: 0.9, better: 'higher' } as const

describe('a target', () => {
  it('is met, not met or open by the whole interval, with the answers that would settle it', () => {
    expect(judgeShare({ k: 190, n: 200 }, ABOVE_90)).toEqual({ kind: 'met' })
    expect(judgeShare({ k: 80, n: 100 }, ABOVE_90)).toEqual({ kind: 'notMet' })
    expect(judgeShare({ k: 95, n: 100 }, ABOVE_90)).toEqual({ kind: 'notProven', answersToProve: 139 })
  })

  it('turns round for a share that should be low', () => {
    const below10 = { value: 0.1, better: 'lower' } as const
    expect(judgeShare({ k: 10, n: 200 }, below10)).toEqual({ kind: 'met' })
    expect(judgeShare({ k: 20, n: 100 }, below10)).toEqual({ kind: 'notMet' })
    expect(judgeShare({ k: 5, n: 100 }, below10)).toEqual({ kind: 'notProven', answersToProve: 139 })
  })

  it('is open, with no number of answers to name, when nobody answered', () => {
    expect(judgeShare({ k: 0, n: 0 }, ABOVE_90)).toEqual({ kind: 'notProven', answersToProve: null })
  })

  it('cannot be settled by any sample at exactly the target, or when it is 0 % or 100 %', () => {
    expect(answersToProve(0.9, 0.9)).toBeNull()
    expect(answersToProve(0.5, 1)).toBeNull()
    expect(answersToProve(0.5, 0)).toBeNull()
  })

  it('judges points by their interval just as it judges shares', () => {
    expect(judgeInterval({ low: 12, high: 30 }, { value: 10, better: 'higher' })).toBe('met')
    expect(judgeInterval({ low: 10, high: 30 }, { value: 10, better: 'higher' })).toBe('notProven')
    expect(judgeInterval({ low: -5, high: 9 }, { value: 10, better: 'higher' })).toBe('notMet')
  })
})
