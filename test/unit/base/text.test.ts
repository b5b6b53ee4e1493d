import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dirOf } from '../../../src/base/direction'
import { fold, matchesSearch } from '../../../src/base/fold'
import { groupBy } from '../../../src/base/groupBy'
import { isUsableId } from '../../../src/base/ids'
import { safeUrl } from '../../../src/base/safeUrl'
import { isEmptyText, textIn, withText } from '../../../src/base/text'

describe('the direction of a text', () => {
  it.each([
    ['Submits the file', 'ltr', 'rtl', 'ltr'],
    ['يقدّم الملف', 'ltr', 'rtl', 'rtl'],
    ['Apple Pay لا يعمل على الهاتف', 'rtl', 'rtl', 'rtl'],
    ['The word «رحلة» means journey', 'ltr', 'rtl', 'ltr'],
    ['12 / 45 %', 'ltr', 'ltr', 'ltr'],
    ['12 / 45 %', 'rtl', 'rtl', 'rtl'],
    ['🙂', 'rtl', 'rtl', 'rtl'],
  ] as const)('%j on a %s board', (text, board, _other, expected) => {
    expect(dirOf(text, board)).toBe(expected)
  })

  it('is the same on both boards for a text in one script', () => {
    for (const board of ['ltr', 'rtl'] as const) {
      expect(dirOf('Submits the file', board)).toBe('ltr')
      expect(dirOf('يقدّم الملف في الفرع', board)).toBe('rtl')
    }
  })
})

describe('search', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['إلى', 'الي'],
    ['مسؤول', 'مسوول'],
    ['رحلة', 'رحله'],
    ['قَـــرض', 'قرض'],
    ['٢٠٢٦', '2026'],
    ['۲۰۲۶', '2026'],
    ['Café Ångström', 'cafe angstrom'],
  ])('takes %j for %j', (text, query) => {
    expect(fold(text)).toBe(query)
    expect(matchesSearch(text, query)).toBe(true)
  })

  it('wants every word, in any order', () => {
    expect(matchesSearch('Housing loan at a bank in Oman', 'oman loan')).toBe(true)
    expect(matchesSearch('Housing loan at a bank in Oman', 'oman car')).toBe(false)
    expect(matchesSearch('anything', '  ')).toBe(true)
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('text in two languages', () => {
  it('stands in for a missing translation', () => {
    expect(textIn({ en: 'Loan' }, 'ar')).toBe('Loan')
    expect(textIn({ en: '', ar: 'قرض' }, 'en')).toBe('قرض')
    expect(textIn(undefined, 'en')).toBe('')
  })

  it('keeps the other language when one is written, and loses one that is emptied', () => {
    expect(withText({ en: 'Loan', ar: 'قرض' }, 'en', 'Credit')).toEqual({ en: 'Credit', ar: 'قرض' })
    expect(withText({ en: 'Loan', ar: 'قرض' }, 'ar', '')).toEqual({ en: 'Loan' })
    expect(isEmptyText(withText({ en: 'Loan' }, 'en', ''))).toBe(true)
  })
})

describe('an address', () => {
  it.each([
    ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
    [' https://example.com ', 'https://example.com/'],
    ['mailto:care@example.com', 'mailto:care@example.com'],
    ['javascript:alert(1)', undefined],
    ['jaVa\tscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['file:///etc/passwd', undefined],
    ['//example.com', undefined],
    ['not an address', undefined],
    [`https://example.com/${'x'.repeat(3000)}`, undefined],
  ])('%j is led to as %j', (raw, safe) => {
    expect(safeUrl(raw)).toBe(safe)
  })
})

describe('names of records', () => {
  it.each(['__proto__', 'constructor', 'toString', '', 'a\u0000b', 'x'.repeat(121), 7, null])(
    'cannot be %j',
    (name) => {
      expect(isUsableId(name)).toBe(false)
    },
  )

  it.each(['card_1', 'بطاقة', 'a b', 'x'.repeat(120)])('can be %j', (name) => {
    expect(isUsableId(name)).toBe(true)
  })
})

describe('grouping', () => {
  it('keeps every item once, in order within its group', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 })), (items) => {
        const groups = groupBy(items, (item) => item % 7)
        expect([...groups.values()].flat().length).toBe(items.length)
        for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item % 7 === key))
      }),
    )
  })
})
