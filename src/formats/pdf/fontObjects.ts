import { EM } from './em'
import type { Cell, Face } from './fontBook'
import { latin, type PdfFile } from './pdfFile'
import { hex, type Pdf, pdfArray, pdfDict, pdfNumber, pdfNumbers, pdfRef, utf16 } from './pdfValue'
import { subsetFont } from './subsetFont'
import { printTrueType } from './trueType'

/** The faces that pages use, with the glyphs they use of each. */
export interface UsedFonts {
  readonly use: (face: Face) => UsedFont
  /** Writes the fonts, each with its used glyphs only, and answers them by their resource names. */
  readonly write: (file: PdfFile) => Readonly<Record<string, Pdf>>
}

/** A face as the pages know it. */
export interface UsedFont {
  /** Of the resource. */
  readonly name: string
  /** The code of a cell in this font, four hexadecimal digits. */
  readonly codeOf: (cell: Cell) => string
}

const WEIGHT_NAMES = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const

interface Used extends UsedFont {
  /** Cells by their codes, from 1 on. */
  readonly cells: readonly Cell[]
}

export function collectFonts(): UsedFonts {
  const used = new Map<Face, Used>()
  return {
    use(face) {
      const known = used.get(face)
      if (known) return known
      const opened = openFont(`F${used.size + 1}`)
      used.set(face, opened)
      return opened
    },
    write: (file) =>
      Object.fromEntries(
        [...used].map(([face, { name, cells }], index) => [name, pdfRef(writeFont(file, face, cells, index))]),
      ),
  }
}

/** One code for each glyph and what it stands for: the same shape may be several letters. */
function openFont(name: string): Used {
  const codes = new Map<Cell, string>()
  const numbers = new Map<string, string>()
  const cells: Cell[] = []
  return {
    name,
    cells,
    codeOf(cell) {
      // Cells of a word that was shaped before are the same objects.
      const before = codes.get(cell)
      if (before) return before
      const places = cell.drawn.map(({ glyph, dx, dy }) => `${glyph},${dx},${dy}`).join(' ')
      const key = `${Math.round(cell.width)} ${cell.text} ${places}`
      const code = numbers.get(key) ?? hex(cells.push(cell), 4)
      numbers.set(key, code)
      codes.set(cell, code)
      return code
    },
  }
}

/** A composite font whose codes are the numbers of its glyphs. */
function writeFont(file: PdfFile, face: Face, cells: readonly Cell[], index: number): number {
  const { metrics } = face
  const name = `/${tagOf(index)}+IBMPlexSansArabic-${WEIGHT_NAMES[face.weight]}`
  const program = printTrueType(subsetFont(face.tables, cells))
  const fontFile = file.writeStream({ Length1: `${program.length}` }, program)
  const descriptor = file.write(
    pdfDict({
      Type: '/FontDescriptor',
      FontName: name,
      // Symbolic: the codes are no letters.
      Flags: '4',
      FontBBox: pdfArray([pdfNumbers(...metrics.box.map((side) => side / EM))]),
      ItalicAngle: '0',
      Ascent: pdfNumber(metrics.ascent / EM),
      Descent: pdfNumber(metrics.descent / EM),
      CapHeight: pdfNumber(metrics.capHeight / EM),
      StemV: `${Math.round(face.weight / 5)}`,
      FontWeight: `${face.weight}`,
      FontFile2: pdfRef(fontFile),
    }),
  )
  const descendant = file.write(
    pdfDict({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      CIDToGIDMap: '/Identity',
      FontDescriptor: pdfRef(descriptor),
      DW: '0',
      W: pdfArray(['1', pdfArray(cells.map(({ width }) => pdfNumber(width / EM)))]),
    }),
  )
  return file.write(
    pdfDict({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: name,
      Encoding: '/Identity-H',
      DescendantFonts: pdfArray([pdfRef(descendant)]),
      ToUnicode: pdfRef(file.writeStream({}, latin(unicodeMap(cells)))),
    }),
  )
}

/** Six letters that tell subsets of one font apart. */
function tagOf(index: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(index / 26 ** place) % 26))
  return `RIHL${letter(1)}${letter(0)}`
}

/** A block of a map has a hundred entries at most. */
const BLOCK = 100

/** From glyphs back to characters: what is found by searching and copying. */
function unicodeMap(cells: readonly Cell[]): string {
  const entries = cells.flatMap(({ text }, index) => (text ? [`<${hex(index + 1, 4)}> <${utf16(text)}>`] : []))
  const blocks = Array.from({ length: Math.ceil(entries.length / BLOCK) }, (_, index) => {
    const block = entries.slice(index * BLOCK, (index + 1) * BLOCK)
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}
