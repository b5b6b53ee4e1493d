import type { Box } from '../../base/box'
import type { Mark, PathSegment } from '../../scene'
import type { DrawContext } from '../drawContext'

/** A bar on a track. */
export function trackMark(box: Box): Mark {
  return { kind: 'rect', ...box, radius: box.height / 2, fill: 'track' }
}

/**
 * Where a share (0…1) lies along a bar, in logical places: the axis of a value runs from left to right in both
 * directions, so on a board from the right it is turned before the board turns everything.
 */
export function alongBar(x: number, width: number, { direction }: Pick<DrawContext, 'direction'>) {
  return (share: number) => x + (direction === 'rtl' ? 1 - share : share) * width
}

/** A piece of a bar between two places, whichever lies first; anything is seen. */
export function between(a: number, b: number): { readonly x: number; readonly width: number } {
  return { x: Math.min(a, b), width: Math.max(Math.abs(b - a), 2) }
}

/** Work: solid. */
export function touchBar(box: Box): Mark[] {
  return box.width > 0 ? [{ kind: 'rect', ...box, radius: Math.min(box.height, box.width) / 2, fill: 'accent600' }] : []
}

/** Waiting: hatched, so that it is told from work on a grey print as well. */
export function waitBar(box: Box): Mark[] {
  if (box.width <= 0) return []
  const hatch: PathSegment[] = []
  for (let x = box.x + 3; x + box.height <= box.x + box.width; x += 5) {
    hatch.push(
      { kind: 'move', to: { x, y: box.y + box.height - 0.5 } },
      { kind: 'line', to: { x: x + box.height - 1, y: box.y + 0.5 } },
    )
  }
  const ground: Mark = {
    kind: 'rect',
    x: box.x + 0.5,
    y: box.y + 0.5,
    width: Math.max(box.width - 1, 1),
    height: box.height - 1,
    radius: 2,
    fill: 'oppBg',
    stroke: { paint: 'oppBd', width: 1 },
  }
  return hatch.length > 0 ? [ground, { kind: 'path', segments: hatch, stroke: { paint: 'oppBd', width: 1 } }] : [ground]
}

/** Width of a time on a scale; anything longer than nothing is seen. */
export function barWidth(minutes: number, longest: number, width: number): number {
  return minutes > 0 && longest > 0 ? Math.max((minutes / longest) * width, 2) : 0
}
