import type { Cell, PlacedGlyph } from './fontBook'

/** A glyph as the shaper answers it. Lengths in thousandths of the type size. */
export interface ShapedGlyph {
  readonly glyph: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** Where its characters begin in the text; glyphs of one cluster share it. */
  readonly cluster: number
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

/** The cells of a shaped text, from left to right as its glyphs are. */
export function cellsOf(
  glyphs: readonly ShapedGlyph[],
  text: string,
  rtl: boolean,
  widthOf: (glyph: number) => number,
): readonly Cell[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const cells: Cell[] = []
  for (let at = 0; at < glyphs.length; ) {
    const cluster = glyphs[at]?.cluster ?? 0
    const next = glyphs.findIndex((glyph, index) => index > at && glyph.cluster !== cluster)
    const own = glyphs.slice(at, next < 0 ? glyphs.length : next)
    // Signs that are not seen stand with the character before them.
    const characters = [...text.slice(cluster, endOf.get(cluster))].filter((character) => !UNSEEN.test(character))
    cells.push(...clusterCells(own, rtl ? characters.reverse() : characters, widthOf))
    at += own.length
  }
  return cells
}

function clusterCells(
  glyphs: readonly ShapedGlyph[],
  characters: readonly string[],
  widthOf: (glyph: number) => number,
): Cell[] {
  const [first] = glyphs
  const drawn: PlacedGlyph[] = []
  let pen = 0
  for (const { glyph, advance, dx, dy } of glyphs) {
    drawn.push({ glyph, dx: Math.round(pen + dx), dy: Math.round(dy) })
    pen += advance
  }
  const isPlain = glyphs.length === 1 && first?.dx === 0 && first.dy === 0
  if (isPlain && characters.length <= 1) {
    return [{ drawn, text: characters[0] ?? '', width: widthOf(first.glyph), advance: pen }]
  }
  const count = Math.max(1, characters.length)
  const width = pen / count
  return Array.from({ length: count }, (_, index) => ({
    drawn: index === 0 ? drawn : [],
    text: characters[index] ?? '',
    width,
    advance: width,
  }))
}
