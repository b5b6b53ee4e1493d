import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { findDuplicates, textLikeness } from '../../../src/model/duplicates'
import { boardFrom } from '../../support/boardFrom'

describe('texts that say the same', () => {
  it.each([
    [{ en: 'Waits at the branch' }, { en: 'waits at branch.' }],
    [{ en: 'Long waiting at the branch' }, { en: 'Long waits at branch' }],
    [{ ar: 'ينتظر في الفرع' }, { ar: 'يَنتظر في فرع' }],
    [{ ar: 'إعادة إدخال البيانات' }, { ar: 'اعاده ادخال بيانات' }],
    [{ en: 'Pays' }, { en: 'pays', ar: 'يدفع' }],
  ])('%j and %j are alike', (one, other) => {
    expect(textLikeness(one, other)).toBeGreaterThanOrEqual(0.72)
  })

  it.each([
    [{ en: 'Waits at the branch' }, { en: 'Pays by card' }],
    [{ ar: 'ينتظر في الفرع' }, { ar: 'يدفع بالبطاقة' }],
    [{ en: 'Submits the file' }, { en: 'Signs the contract' }],
    [{}, {}],
  ])('%j and %j are not', (one, other) => {
    expect(textLikeness(one, other)).toBeLessThan(0.72)
  })
})

it('cards are compared within their lane, lines of the tray with everything', () => {
  const board = boardFrom(`
             | Apply
             | Find      | Submit
    customer | a Waits   | b waits.
    backstage| c Waits   |
  `)
  expect(findDuplicates(board)).toEqual([['card_a', 'card_b']])
  const id = brandId('card', 'card_line')
  const withLine = { ...board, asides: { [id]: { id, order: 'a0', place: 'tray' as const, text: { en: 'WAITS' } } } }
  expect(findDuplicates(withLine).map((group) => group.length)).toEqual([4])
})
