import type { Box, Point } from '../../base/box'
import type { Part } from '../../scene'

/** One page of paper (or one slide) with windows onto the drawn board. Lengths of the sheet are points: 72 an inch. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** What the page shows, in the language of the drawing: the name of its bookmark. */
  readonly label: string
  readonly panes: readonly Pane[]
}

/**
 * A window onto the board, or onto parts of the sheet's own (a footer, a title block, crop marks). Nothing is laid out anew for
 * paper: the same parts are moved, scaled and clipped.
 */
export interface Pane {
  /** What is seen, in the pixels of what is shown. Everything else is clipped. */
  readonly window: Box
  /** Where the window's top left lies on the sheet, from the sheet's top left. */
  readonly at: Point
  /** Points for each pixel. */
  readonly scale: number
  readonly show: 'board' | readonly Part[]
  /** Ids of parts whose words stand in another pane of the sheet: the name of a stage that is cut at the page's edge. */
  readonly mute?: readonly string[]
  /** The board seen small as a plan of the other sheets, which are the ones to be read. */
  readonly isPlan?: boolean
  /** Own parts that say something, and are no repetition on every page. */
  readonly isRead?: boolean
}

/** Sheets of paper and what a person should know about them before printing. */
export interface Sheets {
  readonly sheets: readonly Sheet[]
  /** Parts that are painted with the board, after it. */
  readonly extra: readonly Part[]
  /** Points of the smallest text that is to be read on them; 0 where there is none. */
  readonly smallestText: number
  /** Rows on the closing pages that list actions and decisions; absent where there are no such pages. */
  readonly actions?: number
}

export type SheetLayout = 'poster' | 'tiles' | 'slides'
/** Widths of a poster; `natural` is the size of the board itself. */
export type PosterSize = 'natural' | 'A3' | 'A2' | 'A1' | 'A0'
export type TilePaper = 'A4' | 'A3'
/** Points of the smallest text on tiles; `fit` brings all lanes onto one page, however small. */
export type TileText = 'fit' | 7 | 9 | 12

export interface SheetOptions {
  readonly layout: SheetLayout
  readonly poster: PosterSize
  readonly paper: TilePaper
  readonly text: TileText
}
