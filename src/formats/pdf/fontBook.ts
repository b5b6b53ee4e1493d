import { groupBy } from '../../base/groupBy'
import type { FontWeight } from '../../scene'
import type { FontSubset } from '../fonts/fontFiles'
import { type FontMetrics, readMetrics } from './fontMetrics'
import { type FontTables, readWoff } from './trueType'

/** A font file as it comes from the product's own host. */
export interface FontFile {
  readonly weight: FontWeight
  readonly subset: FontSubset
  /** WOFF. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** One file of the typeface: a weight of a script. */
export interface Face {
  readonly weight: FontWeight
  readonly subset: FontSubset
  readonly tables: FontTables
  readonly metrics: FontMetrics
  readonly covers: (code: number) => boolean
  /** A text of one direction, shaped, from left to right. */
  readonly shape: (text: string, rtl: boolean) => readonly Cell[]
}

/**
 * What one character takes on a line. A ligature, or a letter with marks, is drawn in the first of its characters' cells and the
 * others are empty, so that each character has a place of its own and programs that search or copy find them in their order.
 * Lengths are thousandths of the type size.
 */
export interface Cell {
  readonly drawn: readonly PlacedGlyph[]
  /** The character, at most one; none for a sign that is not seen. */
  readonly text: string
  /** Of the glyph in the font. */
  readonly width: number
  /** To the next cell: with kerning. */
  readonly advance: number
}

export interface PlacedGlyph {
  readonly glyph: number
  readonly dx: number
  readonly dy: number
}

/** Shapes text with a font: a port, because the shaper is a program of its own that is loaded when it is needed. */
export type OpenFace = (tables: FontTables, metrics: FontMetrics) => Pick<Face, 'covers' | 'shape'>

/** The faces of each weight, in the order they are asked whether they have a character. */
export type FontBook = (weight: FontWeight) => readonly Face[]

const ORDER: readonly FontSubset[] = ['latin', 'arabic', 'latin-ext']

export function openFontBook(files: readonly FontFile[], openFace: OpenFace): FontBook {
  const faces = files.map(({ weight, subset, bytes }): Face => {
    const tables = readWoff(bytes)
    const metrics = readMetrics(tables)
    return { weight, subset, tables, metrics, ...openFace(tables, metrics) }
  })
  const ordered = faces.sort((a, b) => ORDER.indexOf(a.subset) - ORDER.indexOf(b.subset))
  const byWeight = groupBy(ordered, ({ weight }) => weight)
  return (weight) => byWeight.get(weight) ?? []
}
