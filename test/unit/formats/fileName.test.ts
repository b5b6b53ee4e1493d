import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardFileName } from '../../../src/formats/fileName'

describe('the name of an exported file', () => {
  it.each([
    ['Housing loan at a bank in Oman', 'Housing loan at a bank in Oman - 2026-11-22.png'],
    ['قرض سكني في بنك عُماني', 'قرض سكني في بنك عُماني - 2026-11-22.png'],
    ['Plan A/B: "who?" <us>|*', 'Plan A-B- -who- -us- - 2026-11-22.png'],
    ['..\\..\\etc\\passwd', '-..-etc-passwd - 2026-11-22.png'],
    ['', 'Rihla - 2026-11-22.png'],
    ['...', 'Rihla - 2026-11-22.png'],
    ['con', 'Rihla con - 2026-11-22.png'],
    ['photo\u202egnp.exe', 'photognp.exe - 2026-11-22.png'],
    ['two\nlines\tand  blanks ', 'two lines and blanks - 2026-11-22.png'],
  ])('for the title %j is %j', (title, name) => {
    expect(boardFileName(title, '2026-11-22T10:00:00Z', 'png')).toBe(name)
  })

  it('is safe on every system whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = boardFileName(title, '2026-11-22', 'json')
        expect(name).toMatch(/^[^.\s].* - 2026-11-22\.json$/s)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file name may hold
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
        expect(name.length).toBeLessThanOrEqual(120)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })

  it('is cut between letters, not through them', () => {
    const name = boardFileName('👩🏽‍💻'.repeat(60), '2026-11-22', 'svg')
    expect(name.endsWith('👩🏽‍💻 - 2026-11-22.svg')).toBe(true)
  })
})
