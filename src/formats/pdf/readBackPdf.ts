import { type OpenedPdf, openPdf } from './openPdf'
import { type PdfEntries, type PdfToken, readTokens, textOf } from './pdfTokens'
import { hex } from './pdfValue'

/** What is found in a finished PDF file by reading it, not by trusting the writer. */
export interface PdfContents {
  readonly title: string
  readonly language: string
  readonly readsFromRight: boolean
  readonly pages: readonly PdfPage[]
}

export interface PdfPage {
  /** Points. */
  readonly width: number
  readonly height: number
  /** By the number of the part. */
  readonly parts: ReadonlyMap<number, FoundPart>
}

export interface FoundPart {
  /** Characters that its glyphs and pictures stand for, from left to right. */
  readonly lines: readonly string[]
  /** Areas, lines, letters and pictures that are drawn. */
  readonly drawn: number
}

/** Undefined when the file does not read as a whole PDF. */
export function readBackPdf(bytes: Uint8Array): PdfContents | undefined {
  try {
    const pdf = openPdf(bytes)
    const catalog = pdf.dict(pdf.trailer.get('Root'))
    const preferences = pdf.dict(catalog.get('ViewerPreferences'))
    const direction = preferences.get('Direction')
    return {
      title: textOf(pdf.dict(pdf.trailer.get('Info')).get('Title')),
      language: textOf(catalog.get('Lang')),
      readsFromRight: direction?.kind === 'name' && direction.value === 'R2L',
      pages: pageDicts(pdf, pdf.dict(catalog.get('Pages'))).map((page) => readPage(pdf, page)),
    }
  } catch {
    return undefined
  }
}

function pageDicts(pdf: OpenedPdf, tree: PdfEntries): PdfEntries[] {
  const kids = pdf.resolve(tree.get('Kids'))
  return kids?.kind === 'array' ? kids.items.map((kid) => pdf.dict(kid)) : []
}

function readPage(pdf: OpenedPdf, page: PdfEntries): PdfPage {
  const box = pdf.resolve(page.get('MediaBox'))
  const sides = box?.kind === 'array' ? box.items.map((item) => (item.kind === 'number' ? item.value : 0)) : []
  const [left = 0, bottom = 0, right = 0, top = 0] = sides
  const fonts = fontsOf(pdf, pdf.dict(pdf.dict(page.get('Resources')).get('Font')))
  return { width: right - left, height: top - bottom, parts: readContent(pdf.stream(page.get('Contents')), fonts) }
}

/** What each code of a font stands for. */
type Font = ReadonlyMap<string, string>

const fontMaps = new WeakMap<OpenedPdf, Map<string, Font>>()

function fontsOf(pdf: OpenedPdf, resources: PdfEntries): ReadonlyMap<string, Font> {
  const known = fontMaps.get(pdf) ?? new Map<string, Font>()
  fontMaps.set(pdf, known)
  for (const [name, font] of resources) {
    if (!known.has(name)) known.set(name, charactersOf(pdf.stream(pdf.dict(font).get('ToUnicode'))))
  }
  return known
}

function charactersOf(unicodeMap: string): Font {
  const pairs = unicodeMap.matchAll(/^<([0-9A-F]{4})> (<[0-9A-F]+>)$/gm)
  return new Map(
    Array.from(pairs, ([, code = '', hex = '']) => [code, textOf(readTokens(`<FEFF${hex.slice(1)}`).next())]),
  )
}

/** Marked content that is open: a part, or a picture that stands for characters. */
interface Open {
  readonly part: { readonly lines: string[]; drawn: number } | undefined
  readonly words: string | undefined
}

const PAINTING = new Set(['f', 'S', 'B', 'Do'])
/** A glyph whose character nobody told. */
const UNKNOWN = '\ufffd'

function readContent(content: string, fonts: ReadonlyMap<string, Font>): ReadonlyMap<number, FoundPart> {
  const parts = new Map<number, { lines: string[]; drawn: number }>()
  const open: Open[] = []
  const tokens = readTokens(content)
  let font: Font = new Map()
  let operands: PdfToken[] = []
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.kind !== 'word') {
      operands.push(token)
      continue
    }
    const operator = token.value
    const [first] = operands
    if (operator === 'BDC' || operator === 'BMC') open.push(opened(operands.at(-1), open.at(-1), parts))
    else if (operator === 'EMC') closed(open.pop())
    else if (operator === 'Tf' && first?.kind === 'name') font = fonts.get(first.value) ?? new Map()
    else if (operator === 'MP') open.at(-1)?.part?.lines.push('')
    else if (operator === 'TJ') addGlyphs(open.at(-1), codesIn(first), font)
    else if (PAINTING.has(operator)) addShape(open.at(-1))
    operands = []
  }
  if (open.length > 0) throw new Error('Marked content is not closed')
  return parts
}

function opened(
  properties: PdfToken | undefined,
  outer: Open | undefined,
  parts: Map<number, { lines: string[]; drawn: number }>,
): Open {
  const entries = properties?.kind === 'dict' ? properties.entries : undefined
  const number = entries?.get('Part')
  const words = entries?.get('ActualText')
  if (number?.kind !== 'number') return { part: outer?.part, words: words && textOf(words) }
  const part = parts.get(number.value) ?? { lines: [], drawn: 0 }
  parts.set(number.value, part)
  return { part, words: undefined }
}

function closed(open: Open | undefined): void {
  if (!open) throw new Error('Marked content is closed twice')
}

function addGlyphs(open: Open | undefined, codes: readonly string[], font: Font): void {
  if (!open?.part) return
  open.part.drawn += codes.length
  addToLine(open.part.lines, codes.map((code) => (code === '0000' ? UNKNOWN : (font.get(code) ?? ''))).join(''))
}

function addShape(open: Open | undefined): void {
  if (!open?.part) return
  open.part.drawn++
  addToLine(open.part.lines, open.words ?? '')
}

function addToLine(lines: string[], text: string): void {
  if (text !== '' && lines.length > 0) lines.push((lines.pop() ?? '') + text)
}

/** Codes of two bytes, in hexadecimal. */
function codesIn(row: PdfToken | undefined): string[] {
  const bytes =
    row?.kind === 'array' ? row.items.map((item) => (item.kind === 'string' ? item.value : '')).join('') : ''
  return Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) =>
    hex((bytes.charCodeAt(2 * at) << 8) | bytes.charCodeAt(2 * at + 1), 4),
  )
}
