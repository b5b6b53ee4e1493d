import type { Point } from '../../base/box'
import type { Font, IconName, Mark, Paint, TextMark } from '../../scene'
import type { DrawContext } from '../drawContext'
import { labelMark, lineHeightOf } from './text'

/** A small fact at the foot of a card: an icon, a word, or both. */
export interface Chip {
  readonly icon?: IconName
  readonly text?: string
  readonly paint: Paint
  /** Set larger and bold: a score. */
  readonly strong?: boolean
  /** What the icon means, for assistive technology. */
  readonly label?: string
  /** A dot before the words: filled, or hollow for a small sample. */
  readonly dot?: 'filled' | 'hollow'
  /** A letter in a circle before the words: whose card it is. */
  readonly badge?: string
}

/** Where a chip stands, from the top left of all chips. */
interface PlacedChip {
  readonly chip: Chip
  readonly x: number
  readonly y: number
  /** Width of the dot and the icon before the words. */
  readonly lead: number
  readonly words: TextMark | null
}

const FONT: Font = { size: 11, weight: 500 }
const STRONG: Font = { size: 13, weight: 700 }
export const CHIP_HEIGHT = 18
const DOT = 11
const ICON = 12
const ICON_GAP = 3
const BADGE = 13
const BADGE_FONT: Font = { size: 9, weight: 700 }
const GAP = 8

/** Chips side by side as far as they fit. One that is wider than the card stands alone, its words on several lines. */
function placeChips(
  chips: readonly Chip[],
  width: number,
  context: DrawContext,
): { placed: PlacedChip[]; height: number } {
  let x = 0
  let y = 0
  let rowHeight = 0
  const placed = chips.map((chip): PlacedChip => {
    const lead = leadOf(chip)
    const font = chip.strong ? STRONG : FONT
    const own = Math.min(lead + (chip.text ? Math.ceil(context.metrics.width(chip.text, font) + 1) : 0), width)
    if (x > 0 && x + own > width) {
      x = 0
      y += rowHeight
      rowHeight = 0
    }
    const words = chip.text ? wordsOf(chip, chip.text, { x: x + lead, width: own - lead }, context) : null
    const place = { chip, x, y, lead, words }
    rowHeight = Math.max(
      rowHeight,
      CHIP_HEIGHT + (words ? (Math.max(words.lines.length, 1) - 1) * words.lineHeight : 0),
    )
    x += own + GAP
    return place
  })
  return { placed, height: y + rowHeight }
}

function leadOf(chip: Chip): number {
  return (chip.badge ? BADGE + 4 : 0) + (chip.dot ? DOT : 0) + (chip.icon ? ICON + (chip.text ? ICON_GAP : 0) : 0)
}

function wordsOf(
  chip: Chip,
  text: string,
  place: { readonly x: number; readonly width: number },
  context: DrawContext,
): TextMark {
  const font = chip.strong ? STRONG : FONT
  const width = Math.max(place.width, 1)
  return labelMark(
    text,
    { x: place.x, y: 0, width, font, paint: chip.paint, maxLines: Number.POSITIVE_INFINITY },
    context,
  )
}

/** Height of the chips at a width; 0 without chips. */
export function chipsHeight(chips: readonly Chip[], width: number, context: DrawContext): number {
  return placeChips(chips, width, context).height
}

export function drawChips(
  chips: readonly Chip[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  context: DrawContext,
): Mark[] {
  return placeChips(chips, at.width, context).placed.flatMap(({ chip, x, y, words }) => {
    const left = at.x + x
    const middle = at.y + y + CHIP_HEIGHT / 2
    const marks: Mark[] = []
    if (chip.badge) marks.push(...badgeOf(chip.badge, { x: left + BADGE / 2, y: middle }, chip.paint, context))
    if (chip.dot) marks.push(dotMark({ x: left + 4, y: middle }, chip.dot, chip.paint))
    if (chip.icon)
      marks.push({
        kind: 'icon',
        name: chip.icon,
        x: left + (chip.dot ? DOT : 0),
        y: middle - ICON / 2,
        size: ICON,
        paint: chip.paint,
      })
    if (words) marks.push({ ...words, x: at.x + words.x, y: middle - lineHeightOf(words.font, words.dir) / 2 })
    return marks
  })
}

function badgeOf(letter: string, center: Point, paint: Paint, context: DrawContext): Mark[] {
  const place = { x: center.x - 8, y: 0, width: 16, font: BADGE_FONT, paint, align: 'center' } as const
  const mark = labelMark(letter, place, context)
  const r = BADGE / 2
  return [
    { kind: 'ellipse', center, rx: r, ry: r, fill: 'surface', stroke: { paint, width: 1 } },
    { ...mark, y: center.y - mark.lineHeight / 2 },
  ]
}

/** A dot 8 wide: hollow says that the sample behind a number is small. */
export function dotMark(
  center: { readonly x: number; readonly y: number },
  dot: 'filled' | 'hollow',
  paint: Paint,
): Mark {
  return dot === 'filled'
    ? { kind: 'ellipse', center, rx: 4, ry: 4, fill: paint }
    : { kind: 'ellipse', center, rx: 3.25, ry: 3.25, fill: 'surface', stroke: { paint, width: 1.5 } }
}
