import { Buffer, BufferFlag, Direction, Face, Font, Blob as FontBlob, shape } from 'harfbuzzjs'
import { cellsOf, type ShapedGlyph } from './cells'
import type { Cell, OpenFace } from './fontBook'
import { printTrueType } from './trueType'

/**
 * Shapes with HarfBuzz, which browsers shape with: joined letters, lam-alef, marks in their places. The package is a
 * WebAssembly program that is started when this module is imported, so only a worker imports it.
 */
export const openFace: OpenFace = (tables, { widthOf }) => {
  const face = new Face(new FontBlob(printTrueType(tables).buffer))
  const font = new Font(face)
  const scale = 1000 / face.upem
  const characters = new Set(face.collectUnicodes())
  const known = new Map<string, readonly Cell[]>()
  return {
    covers: (code) => characters.has(code),
    shape(text, rtl) {
      const key = rtl ? `\u200f${text}` : text
      const before = known.get(key)
      if (before) return before
      const cells = cellsOf(shapeWith(font, text, rtl, scale), text, rtl, widthOf)
      known.set(key, cells)
      return cells
    },
  }
}

function shapeWith(font: Font, text: string, rtl: boolean, scale: number): ShapedGlyph[] {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
  buffer.guessSegmentProperties()
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  shape(font, buffer)
  const places = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({ codepoint: glyph, cluster }, index) => {
    const place = places[index]
    return {
      glyph,
      cluster,
      advance: (place?.xAdvance ?? 0) * scale,
      dx: (place?.xOffset ?? 0) * scale,
      dy: (place?.yOffset ?? 0) * scale,
    }
  })
}
