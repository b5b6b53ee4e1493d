import type { Box, Point } from '../base/box'
import { unreachable } from '../base/unreachable'
import { type Mark, type PathSegment, textHeight } from './mark'

/** The rectangle a mark is drawn in, strokes and arrow heads aside. A curve stays within its control points. */
export function markBox(mark: Mark): Box {
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height }
    case 'text':
      return { x: mark.x, y: mark.y, width: mark.width, height: textHeight(mark) }
    case 'icon':
      return { x: mark.x, y: mark.y, width: mark.size, height: mark.size }
    case 'ellipse': {
      const { center, rx, ry } = mark
      return { x: center.x - rx, y: center.y - ry, width: 2 * rx, height: 2 * ry }
    }
    case 'path':
      return boxAround(mark.segments.flatMap(pointsOf))
    default:
      return unreachable(mark)
  }
}

function pointsOf(segment: PathSegment): Point[] {
  switch (segment.kind) {
    case 'move':
    case 'line':
      return [segment.to]
    case 'curve':
      return [segment.c1, segment.c2, segment.to]
    case 'close':
      return []
    default:
      return unreachable(segment)
  }
}

function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return points.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top }
}
