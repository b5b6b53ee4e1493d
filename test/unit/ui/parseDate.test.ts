import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../src/ui/fields/parseDate'

describe('a day that is typed', () => {
  test('is read in the order both languages write it, in either digits', () => {
    expect(parseDate('22/11/2026')).toBe('2026-11-22')
    expect(parseDate('3.9.2026')).toBe('2026-09-03')
    expect(parseDate('٢٢/١١/٢٠٢٦')).toBe('2026-11-22')
    expect(parseDate(' 22 - 11 - 2026 ')).toBe('2026-11-22')
  })

  test('is read year first where the year is first', () => {
    expect(parseDate('2026-11-22')).toBe('2026-11-22')
    expect(parseDate('٢٠٢٦/١١/٢')).toBe('2026-11-02')
  })

  test('is none when the calendar has no such day or part of it is missing', () => {
    expect(parseDate('30/02/2026')).toBeUndefined()
    expect(parseDate('11/22/2026')).toBeUndefined()
    expect(parseDate('22/11')).toBeUndefined()
    expect(parseDate('22/11/26')).toBeUndefined()
    expect(parseDate('tomorrow')).toBeUndefined()
    expect(parseDate('')).toBeUndefined()
  })

  test('is read past the invisible marks that a pasted Arabic date carries', () => {
    expect(parseDate('22\u200f/11\u200f/2026')).toBe('2026-11-22')
  })
})
