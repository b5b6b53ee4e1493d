import { dirOf } from '../../base/direction'
import type { Font, Paint, TextMark } from '../../scene'
import type { DrawContext } from '../drawContext'

/** Line height as a share of the type size; Arabic needs more room. */
export function lineHeightOf(font: Font, direction: 'ltr' | 'rtl'): number {
  return Math.round(font.size * (direction === 'rtl' ? 1.58 : 1.42))
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly font: Font
  readonly paint: Paint
  readonly align?: TextMark['align']
  readonly dir?: 'ltr' | 'rtl'
  /** Lines shown at most; the last one ends in an ellipsis when there is more. Only for labels, never for a card's words. */
  readonly maxLines?: number
}

/** A wrapped text in its own direction. */
export function textMark(text: string, placed: Placed, context: DrawContext): TextMark {
  const dir = placed.dir ?? dirOf(text, context.direction)
  const all = context.metrics.wrap(text, placed.font, placed.width)
  const lines =
    placed.maxLines !== undefined && all.length > placed.maxLines
      ? [...all.slice(0, placed.maxLines - 1), cut(all[placed.maxLines - 1] ?? '', placed, context)]
      : all
  return {
    kind: 'text',
    x: placed.x,
    y: placed.y,
    width: placed.width,
    lines,
    font: placed.font,
    lineHeight: lineHeightOf(placed.font, dir),
    paint: placed.paint,
    dir,
    language: dir === 'rtl' ? 'ar' : 'en',
    // Text in the other direction than the board still lines up with the board's start in labels; cards keep their own start.
    align: placed.align ?? 'start',
  }
}

/** The beginning of a line that is too long, with an ellipsis that still fits. */
function cut(line: string, { font, width }: Placed, context: DrawContext): string {
  let letters = [...line.trimEnd()]
  while (letters.length > 1 && context.metrics.width(`${letters.join('')}…`, font) > width)
    letters = letters.slice(0, -1)
  return `${letters.join('').trimEnd()}…`
}

/** A label of one line, set at the board's start (or end) side whatever its own direction. */
export function labelMark(
  text: string,
  placed: Placed & { readonly side?: 'start' | 'end' },
  context: DrawContext,
): TextMark {
  const mark = textMark(text, { maxLines: 1, ...placed }, context)
  const wanted = placed.side ?? 'start'
  const sameWay = mark.dir === context.direction
  return { ...mark, align: placed.align ?? (sameWay ? wanted : wanted === 'start' ? 'end' : 'start') }
}
