import { EM } from './em'
import type { PlacedGlyph } from './fontBook'
import { type FontTables, requireTable, viewOf } from './trueType'

/** A glyph of the new font: empty, one of the old font, or several of them in their places. */
export interface NewGlyph {
  readonly drawn: readonly PlacedGlyph[]
  readonly width: number
}

/** Tables a PDF reader draws glyphs with. Shaping has been done, names and layout rules are not needed any more. */
const KEPT = ['maxp', 'hhea', 'head', 'cvt ', 'fpgm', 'prep'] as const

/**
 * A font of these glyphs only, numbered from 1 in their order. Glyph 0 stands for what is missing, and every font has it. Outlines
 * that others are made of follow at the end.
 */
export function subsetFont(tables: FontTables, glyphs: readonly NewGlyph[]): FontTables {
  const old = readOutlines(tables)
  const wanted: NewGlyph[] = [{ drawn: [{ glyph: 0, dx: 0, dy: 0 }], width: 0 }, ...glyphs]
  const added: number[] = []
  const outlines: Uint8Array[] = []
  /** The new number of an old glyph that others are made of. */
  const partNumber = (glyph: number): number => {
    const known = added.indexOf(glyph)
    return wanted.length + (known >= 0 ? known : added.push(glyph) - 1)
  }
  for (const { drawn } of wanted) outlines.push(outlineOf(drawn, old, partNumber))
  for (let at = 0; at < added.length; at++) outlines.push(renumbered(old(added[at] ?? 0), partNumber))
  const widths = [...wanted.map(({ width }) => width), ...added.map(() => 0)]
  return withGlyphs(tables, outlines, widths)
}

type Outlines = (glyph: number) => Uint8Array

function readOutlines(tables: FontTables): Outlines {
  const isLong = viewOf(requireTable(tables, 'head')).getInt16(50) === 1
  const loca = viewOf(requireTable(tables, 'loca'))
  const glyf = requireTable(tables, 'glyf')
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1))
}

function outlineOf(drawn: readonly PlacedGlyph[], old: Outlines, partNumber: (glyph: number) => number): Uint8Array {
  // A blank has no outline, and nothing can be made of nothing.
  const seen = drawn.filter(({ glyph }) => old(glyph).length > 0)
  const [only] = seen
  if (!only) return new Uint8Array()
  if (seen.length === 1 && only.dx === 0 && only.dy === 0) return renumbered(old(only.glyph), partNumber)
  return composed(seen, old, partNumber)
}

const WORDS = 0x0001
const OFFSETS = 0x0002
const SCALE = 0x0008
const MORE = 0x0020
const SCALE_XY = 0x0040
const TWO_BY_TWO = 0x0080

/** An outline made of others: their numbers and places, within a box around them all. */
function composed(drawn: readonly PlacedGlyph[], old: Outlines, partNumber: (glyph: number) => number): Uint8Array {
  const view = new DataView(new ArrayBuffer(10 + 8 * drawn.length))
  const boxes = drawn.map(({ glyph, dx, dy }) => {
    const outline = viewOf(old(glyph))
    return [
      outline.getInt16(2) + dx,
      outline.getInt16(4) + dy,
      outline.getInt16(6) + dx,
      outline.getInt16(8) + dy,
    ] as const
  })
  view.setInt16(0, -1)
  view.setInt16(2, Math.min(...boxes.map(([left]) => left)))
  view.setInt16(4, Math.min(...boxes.map(([, bottom]) => bottom)))
  view.setInt16(6, Math.max(...boxes.map(([, , right]) => right)))
  view.setInt16(8, Math.max(...boxes.map(([, , , top]) => top)))
  for (const [index, { glyph, dx, dy }] of drawn.entries()) {
    const at = 10 + 8 * index
    view.setUint16(at, WORDS | OFFSETS | (index < drawn.length - 1 ? MORE : 0))
    view.setUint16(at + 2, partNumber(glyph))
    view.setInt16(at + 4, dx)
    view.setInt16(at + 6, dy)
  }
  return new Uint8Array(view.buffer)
}

/** The outline; where it is made of others (é of e and an accent), with their new numbers. */
function renumbered(outline: Uint8Array, partNumber: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline
  const copy = new Uint8Array(outline)
  const view = viewOf(copy)
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, partNumber(view.getUint16(at + 2)))
    const scale = flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & TWO_BY_TWO ? 8 : 0
    at += 4 + (flags & WORDS ? 4 : 2) + scale
  }
  return copy
}

const COMPOSITE_LIMITS = [
  [10, 1000],
  [12, 100],
  [28, 16],
  [30, 4],
] as const

/** The font with other glyphs: the tables that count them, find them and measure them are written anew. */
function withGlyphs(tables: FontTables, outlines: readonly Uint8Array[], widths: readonly number[]): FontTables {
  const lengths = outlines.map(({ length }) => Math.ceil(length / 4) * 4)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const glyf = new Uint8Array(total)
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)))
  const hmtx = new DataView(new ArrayBuffer(4 * outlines.length))
  const upem = viewOf(requireTable(tables, 'head')).getUint16(18)
  let start = 0
  for (const [index, outline] of outlines.entries()) {
    glyf.set(outline, start)
    loca.setUint32(4 * index, start)
    hmtx.setUint16(4 * index, Math.round(((widths[index] ?? 0) * upem) / 1000))
    hmtx.setInt16(4 * index + 2, outline.length > 0 ? viewOf(outline).getInt16(2) : 0)
    start += lengths[index] ?? 0
  }
  loca.setUint32(4 * outlines.length, start)
  const made = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
  ])
  for (const tag of KEPT) {
    const table = tables.get(tag)
    if (table) made.set(tag, new Uint8Array(table))
  }
  const maxp = viewOf(requireTable(made, 'maxp'))
  maxp.setUint16(4, outlines.length)
  // Outlines made of others: points, curves, parts and depth, for readers that reserve room by these.
  for (const [at, least] of COMPOSITE_LIMITS) maxp.setUint16(at, Math.max(maxp.getUint16(at), least))
  viewOf(requireTable(made, 'hhea')).setUint16(34, outlines.length)
  const head = viewOf(requireTable(made, 'head'))
  head.setUint16(18, Math.round(upem * EM))
  head.setInt16(50, 1)
  return made
}
