import { type FontTables, requireTable, viewOf } from './trueType'

/** What a PDF says about a font beside the font itself. Lengths in thousandths of the type size. */
export interface FontMetrics {
  readonly glyphCount: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  readonly widthOf: (glyph: number) => number
}

export function readMetrics(tables: FontTables): FontMetrics {
  const head = viewOf(requireTable(tables, 'head'))
  const hhea = viewOf(requireTable(tables, 'hhea'))
  const hmtx = viewOf(requireTable(tables, 'hmtx'))
  const os2 = viewOf(requireTable(tables, 'OS/2'))
  const share = 1000 / head.getUint16(18)
  const longCount = hhea.getUint16(34)
  return {
    glyphCount: viewOf(requireTable(tables, 'maxp')).getUint16(4),
    ascent: hhea.getInt16(4) * share,
    descent: hhea.getInt16(6) * share,
    capHeight: (os2.byteLength >= 90 ? os2.getInt16(88) : hhea.getInt16(4)) * share,
    box: [head.getInt16(36) * share, head.getInt16(38) * share, head.getInt16(40) * share, head.getInt16(42) * share],
    // Glyphs at the end that are all equally wide share the last entry.
    widthOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, longCount - 1)) * share,
  }
}
