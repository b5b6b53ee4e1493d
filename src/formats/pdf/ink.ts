import type { Box } from '../../base/box'
import type { FontWeight, IconMark, Paint, TextMark } from '../../scene'
import type { Face } from './fontBook'
import type { UsedFont } from './fontObjects'

/** What drawing on a page needs to know of the file around it. Names are those of the page's resources. */
export interface PdfInk {
  /** The operator that sets the colour of areas, of lines. */
  readonly fill: (paint: Paint) => string
  readonly line: (paint: Paint) => string
  /** The name of a state in which areas let this much be seen through. */
  readonly opacity: (share: number) => string
  readonly icon: (mark: IconMark) => string
  /** A picture by its hash, as far as it is there. */
  readonly image: (
    hash: string,
  ) => { readonly resource: string; readonly width: number; readonly height: number } | undefined
  readonly fonts: (weight: FontWeight) => readonly Face[]
  readonly font: (face: Face) => UsedFont
  readonly glyphPicture: (text: string, mark: TextMark) => GlyphPicture
}

/** A picture of characters that the typeface does not have. */
export interface GlyphPicture {
  readonly resource: string
  /** In shares of the type size: how far the text goes on, and where the picture lies from the start of its baseline. */
  readonly advance: number
  readonly box: Box
}
