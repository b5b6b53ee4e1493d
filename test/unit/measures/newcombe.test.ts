import { describe, expect, it } from 'vitest'
import { shareDifference, twoProportionTest } from '../../../src/measures/newcombe'

const NOW = { k: 56, n: 70 }
const BEFORE = { k: 48, n: 80 }

describe('the difference of two shares', () => {
  it('is better when more is better and worse when less is', () => {
    expect(shareDifference(NOW, BEFORE)?.verdict).toBe('better')
    expect(shareDifference(BEFORE, NOW)?.verdict).toBe('worse')
    expect(shareDifference(NOW, BEFORE, 'lower')?.verdict).toBe('worse')
    expect(shareDifference(BEFORE, NOW, 'lower')?.verdict).toBe('better')
  })

  it('is noise when the interval holds 0', () => {
    expect(shareDifference({ k: 9, n: 10 }, { k: 7, n: 10 })?.verdict).toBe('noise')
  })

  it('does not exist when one side is empty', () => {
    expect(shareDifference(NOW, { k: 0, n: 0 })).toBeNull()
    expect(twoProportionTest({ k: 0, n: 0 }, NOW)).toBeNull()
  })

  it('has no z when everybody answered alike', () => {
    expect(twoProportionTest({ k: 5, n: 5 }, { k: 9, n: 9 })).toBeNull()
  })
})
