import type { Box } from '../../base/box'
import { textIn } from '../../base/text'
import type { DrawContext } from '../../lanes'
import { labelMark, textMark } from '../../lanes/draw/text'
import { type Mark, mirrorMarks, type PathSegment } from '../../scene'
import { PAGE_WORDS } from '../pageWords'
import { MARGIN, type PaperSize, PIXEL } from './paper'
import type { Pane } from './sheet'

const SMALL = { size: 11, weight: 400 } as const
/** Pixels, at the size of the board on a screen. */
const FOOT = 20
const HEAD = 40

/** Points that the line at the foot of a page takes. */
export const FOOT_ROOM = FOOT * PIXEL
export const HEAD_ROOM = HEAD * PIXEL

interface FootFacts {
  readonly page: number
  readonly pages: number
  /** The day it was made, as people of the language write it. */
  readonly date: string
  /** What left cards out, if anything did. */
  readonly note: string | undefined
}

/** The line at the foot of a page: what it is, of which day, which page of how many. */
export function footer({ width, height }: PaperSize, facts: FootFacts, context: DrawContext): Pane {
  const { page, pages, date, note } = facts
  const { number, say, board } = context
  const wide = (width - 2 * MARGIN) / PIXEL
  const half = { y: 0, width: wide / 2 - 8, font: SMALL, paint: 'ink500' } as const
  const count = say(PAGE_WORDS.page, { k: number(page), n: number(pages) })
  const what = [textIn(board.title, context.language), note].filter(Boolean).join(' · ')
  return strip(
    [
      labelMark(what, { ...half, x: 0 }, context),
      labelMark(`${date} · ${count}`, { ...half, x: wide / 2 + 8, side: 'end' }, context),
    ],
    { x: MARGIN, y: height - MARGIN - FOOT_ROOM + 4 * PIXEL, width: wide, height: FOOT },
    context,
  )
}

/** The heading of a slide, large, with its place among the others. */
export function heading({ width }: PaperSize, name: string, place: string, context: DrawContext): Pane {
  const wide = (width - 2 * MARGIN) / PIXEL
  const title = { size: 22, weight: 600 } as const
  const aside = { size: 13, weight: 400 } as const
  return strip(
    [
      labelMark(name, { x: 0, y: 0, width: wide - 220, font: title, paint: 'ink900' }, context),
      labelMark(place, { x: wide - 210, y: 9, width: 210, font: aside, paint: 'ink500', side: 'end' }, context),
    ],
    { x: MARGIN, y: MARGIN, width: wide, height: HEAD },
    context,
  )
}

function strip(marks: readonly Mark[], { x, y, width, height }: Box, context: DrawContext): Pane {
  const box = { x: 0, y: 0, width, height }
  const placed = context.direction === 'rtl' ? mirrorMarks(marks, width) : marks
  return { show: [{ box, marks: placed }], window: box, at: { x, y }, scale: PIXEL }
}

/** From the margin's edge, outwards. */
const CROP = { from: 4, to: 16 }

/** Short lines in the margins, where the pages are to be cut before they are laid side by side. */
export function cropMarks({ width, height }: PaperSize, content: Box): Pane {
  const right = content.x + content.width
  const bottom = content.y + content.height
  const line = (x1: number, y1: number, x2: number, y2: number): PathSegment[] => [
    { kind: 'move', to: { x: x1, y: y1 } },
    { kind: 'line', to: { x: x2, y: y2 } },
  ]
  const ends = (side: number) => [
    MARGIN - CROP.from,
    MARGIN - CROP.to,
    side - MARGIN + CROP.from,
    side - MARGIN + CROP.to,
  ]
  const [top1 = 0, top2 = 0, foot1 = 0, foot2 = 0] = ends(height)
  const [left1 = 0, left2 = 0, right1 = 0, right2 = 0] = ends(width)
  const segments = [
    ...[content.x, right].flatMap((x) => [...line(x, top1, x, top2), ...line(x, foot1, x, foot2)]),
    ...[content.y, bottom].flatMap((y) => [...line(left1, y, left2, y), ...line(right1, y, right2, y)]),
  ]
  const box = { x: 0, y: 0, width, height }
  const mark: Mark = { kind: 'path', segments, stroke: { paint: 'ink500', width: 0.5 } }
  return { show: [{ box, marks: [mark] }], window: box, at: { x: 0, y: 0 }, scale: 1 }
}

/** The number of a page, on the plan of all pages. */
export function planNumber(text: string, box: Box, size: number, context: DrawContext): Mark[] {
  const font = { size, weight: 700 } as const
  const mark = textMark(text, { x: box.x, y: 0, width: box.width, font, paint: 'onAccent', align: 'center' }, context)
  const middle = box.y + box.height / 2
  const center = { x: box.x + box.width / 2, y: middle }
  return [
    { kind: 'ellipse', center, rx: size * 0.95, ry: size * 0.95, fill: 'accent700' },
    { ...mark, y: middle - mark.lineHeight / 2 },
  ]
}
