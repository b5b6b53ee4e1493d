import type { Font, IconName, Mark, Paint } from '../../scene'
import type { DrawContext } from '../drawContext'
import { labelMark } from './text'

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
}

const FONT: Font = { size: 11, weight: 500 }
const STRONG: Font = { size: 13, weight: 700 }
export const CHIP_HEIGHT = 18
const ICON = 12
const GAP = 8

function widthOf(chip: Chip, context: DrawContext): number {
  const text = chip.text ? context.metrics.width(chip.text, chip.strong ? STRONG : FONT) + 1 : 0
  const icon = chip.icon ? ICON + (text > 0 ? 3 : 0) : 0
  return Math.ceil(text + icon + (chip.dot ? 11 : 0))
}

function rowsOf(chips: readonly Chip[], width: number, context: DrawContext): { chip: Chip; x: number; width: number; row: number }[] {
  let x = 0
  let row = 0
  return chips.map((chip) => {
    const own = Math.min(widthOf(chip, context), width)
    if (x > 0 && x + own > width) {
      x = 0
      row++
    }
    const placed = { chip, x, width: own, row }
    x += own + GAP
    return placed
  })
}

/** Height of the chips at a width; 0 without chips. */
export function chipsHeight(chips: readonly Chip[], width: number, context: DrawContext): number {
  const last = rowsOf(chips, width, context).at(-1)
  return last ? (last.row + 1) * CHIP_HEIGHT : 0
}

export function drawChips(chips: readonly Chip[], at: { readonly x: number; readonly y: number; readonly width: number }, context: DrawContext): Mark[] {
  return rowsOf(chips, at.width, context).flatMap(({ chip, x, width, row }) => {
    const left = at.x + x
    const middle = at.y + row * CHIP_HEIGHT + CHIP_HEIGHT / 2
    const marks: Mark[] = []
    let used = 0
    if (chip.dot) {
      const center = { x: left + 4, y: middle }
      marks.push(
        chip.dot === 'filled'
          ? { kind: 'ellipse', center, rx: 4, ry: 4, fill: chip.paint }
          : { kind: 'ellipse', center, rx: 3.25, ry: 3.25, fill: 'surface', stroke: { paint: chip.paint, width: 1.5 } },
      )
      used += 11
    }
    if (chip.icon) {
      marks.push({ kind: 'icon', name: chip.icon, x: left + used, y: middle - ICON / 2, size: ICON, paint: chip.paint })
      used += ICON + 3
    }
    if (chip.text) {
      const font = chip.strong ? STRONG : FONT
      const place = { x: left + used, y: 0, width: Math.max(width - used, 1) + 2, font, paint: chip.paint }
      const text = labelMark(chip.text, place, context)
      marks.push({ ...text, y: middle - text.lineHeight / 2 })
    }
    return marks
  })
}
