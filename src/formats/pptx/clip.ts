import { type Box, contains, type Point } from '../../base/box'
import { unreachable } from '../../base/unreachable'
import { type Mark, type Part, type PathSegment, textHeight } from '../../scene'

/** What of a part lies in a window. Shapes and curves are cut at its edge, words and signs are there or not. */
export function clipPart(part: Part, window: Box): Part {
  const { box, marks } = part
  if (isInside(box, window)) return part
  const local = { ...window, x: window.x - box.x, y: window.y - box.y }
  return { box, marks: marks.flatMap((mark) => clipMark(mark, local)) }
}

export function isInside(box: Box, window: Box): boolean {
  return (
    box.x >= window.x &&
    box.y >= window.y &&
    box.x + box.width <= window.x + window.width &&
    box.y + box.height <= window.y + window.height
  )
}

function clipMark(mark: Mark, window: Box): readonly Mark[] {
  switch (mark.kind) {
    case 'rect': {
      const common = commonBox(mark, window)
      return common ? [{ ...mark, ...common }] : []
    }
    case 'ellipse':
      return contains(window, mark.center) ? [mark] : []
    case 'icon':
      return contains(window, { x: mark.x + mark.size / 2, y: mark.y + mark.size / 2 }) ? [mark] : []
    case 'image':
      return contains(window, { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }) ? [mark] : []
    case 'text':
      return contains(window, { x: mark.x + mark.width / 2, y: mark.y + textHeight(mark) / 2 }) ? [mark] : []
    case 'path': {
      const segments = mark.fill === undefined ? clipLine(mark.segments, window) : clipArea(mark.segments, window)
      return segments.length > 1 ? [{ ...mark, segments }] : []
    }
    default:
      return unreachable(mark)
  }
}

function commonBox(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** Columns are cut along, never across, so only the left and the right edge matter. */
function clipLine(segments: readonly PathSegment[], window: Box): PathSegment[] {
  const kept: PathSegment[] = []
  let at: Point = { x: 0, y: 0 }
  let pen: Point | undefined
  const draw = (from: Point, segment: PathSegment & { readonly to: Point }) => {
    if (pen?.x !== from.x || pen.y !== from.y) kept.push({ kind: 'move', to: from })
    kept.push(segment)
    pen = segment.to
  }
  for (const segment of segments) {
    if (segment.kind === 'close') continue
    if (segment.kind !== 'move') {
      const piece = pieceInside(at, segment, window.x, window.x + window.width)
      if (piece) draw(piece.from, piece.segment)
    }
    at = segment.to
  }
  return kept
}

type Drawn = Extract<PathSegment, { kind: 'line' | 'curve' }>

function pieceInside(from: Point, segment: Drawn, left: number, right: number) {
  const [c1, c2] = segment.kind === 'curve' ? [segment.c1, segment.c2] : [from, segment.to]
  const { to } = segment
  const [low, high] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  // What only begins or ends at an edge lies outside, unless it runs along the edge.
  const isOutside = low < high ? high <= left || low >= right : high < left || low > right
  if (isOutside) return undefined
  if (low >= left && high <= right) return { from, segment }
  const cuts = [left, right].filter((x) => x > low && x < high).map((x) => whereAt(from, c1, c2, to, x))
  const [t = 0, u = 1] = [...(from.x >= left && from.x <= right ? [0] : []), ...cuts, 1].sort((a, b) => a - b)
  const curve = between([from, c1, c2, to], t, u)
  const piece: Drawn =
    segment.kind === 'line'
      ? { kind: 'line', to: curve[3] }
      : { kind: 'curve', c1: curve[1], c2: curve[2], to: curve[3] }
  return { from: curve[0], segment: piece }
}

type Cubic = readonly [Point, Point, Point, Point]

/** Curves of a board go along in one direction, so halving finds the place. */
function whereAt(a: Point, b: Point, c: Point, d: Point, x: number): number {
  const rises = d.x > a.x
  let [low, high] = [0, 1]
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    const here = pointAt([a, b, c, d], middle).x
    if (here < x === rises) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

function pointAt([a, b, c, d]: Cubic, t: number): Point {
  const [ab, bc, cd] = [mix(a, b, t), mix(b, c, t), mix(c, d, t)]
  return mix(mix(ab, bc, t), mix(bc, cd, t), t)
}

function between(curve: Cubic, t: number, u: number): Cubic {
  const [, , , end] = curve
  const after = (part: Cubic, s: number): Cubic => {
    const [a, b, c, d] = part
    const [ab, bc, cd] = [mix(a, b, s), mix(b, c, s), mix(c, d, s)]
    const [abc, bcd] = [mix(ab, bc, s), mix(bc, cd, s)]
    return [mix(abc, bcd, s), bcd, cd, d]
  }
  const reversed = ([a, b, c, d]: Cubic): Cubic => [d, c, b, a]
  const tail = t === 0 ? curve : after(curve, t)
  if (u >= 1) return [tail[0], tail[1], tail[2], end]
  return reversed(after(reversed(tail), 1 - (u - t) / (1 - t)))
}

/** A filled shape: its outline in short lines, cut at one edge after the other. */
function clipArea(segments: readonly PathSegment[], window: Box): PathSegment[] {
  const outline = flat(segments)
  const left = cutAt(outline, (point) => point.x - window.x)
  const both = cutAt(left, (point) => window.x + window.width - point.x)
  if (both.length < 3) return []
  return [...both.map((to, index): PathSegment => ({ kind: index === 0 ? 'move' : 'line', to })), { kind: 'close' }]
}

const PIECES = 12

function flat(segments: readonly PathSegment[]): Point[] {
  const points: Point[] = []
  for (const segment of segments) {
    if (segment.kind === 'close') continue
    const from = points.at(-1) ?? segment.to
    if (segment.kind !== 'curve') points.push(segment.to)
    else
      for (let piece = 1; piece <= PIECES; piece++)
        points.push(pointAt([from, segment.c1, segment.c2, segment.to], piece / PIECES))
  }
  return points
}

/** The part of an outline where the distance to an edge is not negative. */
function cutAt(outline: readonly Point[], distance: (point: Point) => number): Point[] {
  return outline.flatMap((point, index) => {
    const before = outline.at(index - 1) ?? point
    const [d, e] = [distance(before), distance(point)]
    const crossing = d < 0 !== e < 0 ? [mix(before, point, d / (d - e))] : []
    return e >= 0 ? [...crossing, point] : crossing
  })
}
