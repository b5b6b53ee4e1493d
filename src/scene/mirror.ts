import type { Point } from '../base/box'
import { unreachable } from '../base/unreachable'
import type { Mark, PathSegment } from './mark'

/** The marks of a part `width` wide, seen from the other side. Text, icons and pictures change place, not form. */
export function mirrorMarks(marks: readonly Mark[], width: number): Mark[] {
  return marks.map((mark) => mirrorMark(mark, width))
}

function mirrorMark(mark: Mark, width: number): Mark {
  switch (mark.kind) {
    case 'rect':
    case 'image':
    case 'text':
      return { ...mark, x: width - mark.x - mark.width }
    case 'icon':
      return { ...mark, x: width - mark.x - mark.size }
    case 'ellipse':
      return { ...mark, center: mirrorPoint(mark.center, width) }
    case 'path':
      return { ...mark, segments: mark.segments.map((segment) => mirrorSegment(segment, width)) }
    default:
      return unreachable(mark)
  }
}

function mirrorPoint(point: Point, width: number): Point {
  return { x: width - point.x, y: point.y }
}

function mirrorSegment(segment: PathSegment, width: number): PathSegment {
  switch (segment.kind) {
    case 'move':
    case 'line':
      return { kind: segment.kind, to: mirrorPoint(segment.to, width) }
    case 'curve':
      return {
        kind: 'curve',
        c1: mirrorPoint(segment.c1, width),
        c2: mirrorPoint(segment.c2, width),
        to: mirrorPoint(segment.to, width),
      }
    case 'close':
      return segment
    default:
      return unreachable(segment)
  }
}
