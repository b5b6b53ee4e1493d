import type { PosterSize, TilePaper } from './sheet'

export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** Points of a millimetre. */
export const MM = 72 / 25.4
/** Points of a pixel, at the size boards have on a screen. */
export const PIXEL = 0.75
/** The longest side PDF readers open. */
export const LONGEST_SIDE = 14_400
/** What office printers leave blank, and a little more. */
export const MARGIN = 10 * MM
/** Smaller text is not read on paper by everyone. */
export const READABLE = 7

/** The long side of each paper. */
export const POSTER_WIDTHS: Readonly<Record<Exclude<PosterSize, 'natural'>, number>> = {
  A3: 420 * MM,
  A2: 594 * MM,
  A1: 841 * MM,
  A0: 1189 * MM,
}

/** Lying on its long side. */
export const TILE_PAPERS: Readonly<Record<TilePaper, PaperSize>> = {
  A4: { width: 297 * MM, height: 210 * MM },
  A3: { width: 420 * MM, height: 297 * MM },
}

/** 16:9, as presentation programs have it. */
export const SLIDE: PaperSize = { width: 960, height: 540 }
/** A slide fills a screen; a stage on one slide is worth a little. */
export const READABLE_SLIDE = 6
