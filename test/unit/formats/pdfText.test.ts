import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFontBook } from '../../../src/formats/pdf/fontBook'
import { pathOperators } from '../../../src/formats/pdf/iconForm'
import { runsOfLine } from '../../../src/formats/pdf/lineRuns'
import { openPdf } from '../../../src/formats/pdf/openPdf'
import { latin, startPdf } from '../../../src/formats/pdf/pdfFile'
import { readTokens, textOf } from '../../../src/formats/pdf/pdfTokens'
import { pdfDict, pdfName, pdfNumber, pdfRef, pdfText } from '../../../src/formats/pdf/pdfValue'
import { openFace } from '../../../src/formats/pdf/shaper'
import { subsetFont } from '../../../src/formats/pdf/subsetFont'
import { fontFiles } from '../../support/pdfDrawing'

const book = openFontBook(fontFiles(), openFace)
const faces = book(400)

function seen(line: string, dir: 'ltr' | 'rtl'): string[] {
  return runsOfLine(line, dir, faces).map(({ text }) => text)
}

function cells(line: string) {
  return runsOfLine(line, 'rtl', faces).flatMap(({ text, rtl, face }) => face?.shape(text, rtl) ?? [])
}

describe('the order of words on a line', () => {
  it('keeps a Latin name whole in an Arabic line', () => {
    expect(seen('دفع عبر Apple Pay لا يعمل', 'rtl').map((run) => run.trim())).toEqual(
      ['يعمل', 'لا', '', 'Apple', 'Pay', 'عبر', 'دفع'].filter((run, at) => run !== '' || at === 2),
    )
  })

  it('keeps an Arabic name whole in an English line', () => {
    expect(seen('Uploads «عقد الإيجار» now', 'ltr').map((run) => run.trim())).toEqual([
      'Uploads',
      '«',
      'الإيجار',
      'عقد',
      '»',
      'now',
    ])
  })

  it('loses no character of any line, whatever it is made of', () => {
    const letters = fc.array(fc.constantFrom(...'abc 12(«»)ابلتُ،٣é…🎉', 'لا'), { maxLength: 24 })
    fc.assert(
      fc.property(letters, fc.constantFrom('ltr', 'rtl'), (parts, dir) => {
        const line = parts.join('')
        const runs = runsOfLine(line, dir === 'rtl' ? 'rtl' : 'ltr', faces)
        const again = [...runs].sort((a, b) => a.at - b.at).map(({ text }) => text)
        expect(again.join('')).toBe(line)
      }),
    )
  })
})

describe('shaped letters', () => {
  it('join: a letter has other glyphs at the beginning, within and at the end', () => {
    const glyphs = cells('ببب').map(({ drawn }) => drawn[0]?.glyph)
    expect(new Set(glyphs).size).toBe(3)
  })

  it('draw lam-alef as one, with a place for each of its letters', () => {
    const [first, second] = cells('لا')
    expect([first?.text, second?.text]).toEqual(['ا', 'ل'])
    expect(first?.drawn).toHaveLength(1)
    expect(second?.drawn).toEqual([])
    expect(first?.advance).toBe(second?.advance)
  })

  it('carry their marks', () => {
    const written = cells('مُحَمَّد')
    expect(
      written
        .map(({ text }) => text)
        .reverse()
        .join(''),
    ).toBe('مُحَمَّد')
    expect(written.some(({ drawn }) => drawn.some(({ dy }) => dy !== 0))).toBe(true)
  })

  it('turn brackets around where the line reads from the right', () => {
    const glyphOf = (text: string, rtl: boolean) => faces[0]?.shape(text, rtl)[0]?.drawn[0]?.glyph
    expect(glyphOf('(', true)).toBe(glyphOf(')', false))
  })
})

describe('a font in a file', () => {
  it('has the used glyphs only, and what they are made of', () => {
    const latinFace = faces.find(({ subset }) => subset === 'latin')
    if (!latinFace) throw new Error('no Latin')
    const written = latinFace.shape('é A', false)
    const subset = subsetFont(latinFace.tables, written)
    const count = new DataView(subset.get('maxp')?.slice().buffer ?? new ArrayBuffer(6)).getUint16(4)
    expect(count).toBeLessThan(12)
    expect(count).toBeGreaterThan(3)
    expect(subset.get('glyf')?.length ?? 0).toBeLessThan(1200)
    expect([...subset.keys()]).not.toContain('GSUB')
  })
})

describe('the writing of a file', () => {
  it('gives back what was written, in the order of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 450 }), (texts) => {
        const file = startPdf()
        const numbers = texts.map((text) => file.write(pdfDict({ T: pdfText(text) })))
        const stream = file.writeStream({}, latin('1 0 m'))
        const root = file.write(pdfDict({ Type: '/Catalog' }))
        const chunks = file.finish({ Root: pdfRef(root) })
        const bytes = new Uint8Array(chunks.flatMap((chunk) => [...chunk]))
        const pdf = openPdf(bytes)
        const read = numbers.map((number) => textOf(pdf.dict({ kind: 'ref', number }).get('T')))
        expect(read).toEqual(texts.map((text) => text.toWellFormed()))
        expect(pdf.stream({ kind: 'ref', number: stream })).toBe('1 0 m')
      }),
      { numRuns: 40 },
    )
  })

  it('writes numbers without an exponent, and names that hold no delimiter', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(pdfNumber(value)).toMatch(/^-?\d+(\.\d{1,3})?$/)
      }),
    )
    expect(readTokens(pdfName('A b/ج(')).next()).toMatchObject({ kind: 'name' })
    expect(pdfName('A b')).toBe('/A#20b')
  })

  it('makes lines and curves of every form an icon is drawn in', () => {
    expect(pathOperators('M1 2h3v4H1z')).toBe('1 2 m\n4 2 l\n4 6 l\n1 6 l\nh\n')
    expect(pathOperators('M0 0a5 5 0 0 1 5 5')).toMatch(/^0 0 m\n[\d. ]+ c\n$/)
    expect(pathOperators('M0 0Q1 1 2 0')).toMatch(/^0 0 m\n[\d. ]+ c\n$/)
  })
})
