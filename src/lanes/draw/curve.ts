import { curveMonotoneX } from 'd3-shape'
import type { Point } from '../../base/box'
import type { PathSegment } from '../../scene'

/**
 * A smooth curve through points in order of x (Fritsch & Carlson 1980): between two points it never leaves their
 * range, so it never shows a feeling better or worse than anybody has noted.
 */
export function monotoneCurve(points: readonly Point[]): PathSegment[] {
  const segments: PathSegment[] = []
  const curve = curveMonotoneX(recorder(segments))
  curve.lineStart()
  for (const { x, y } of points) curve.point(x, y)
  curve.lineEnd()
  return segments
}

/** What d3 draws on, in the place of a canvas. */
function recorder(segments: PathSegment[]) {
  return {
    moveTo: (x: number, y: number) => void segments.push({ kind: 'move', to: { x, y } }),
    lineTo: (x: number, y: number) => void segments.push({ kind: 'line', to: { x, y } }),
    bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) =>
      void segments.push({ kind: 'curve', c1: { x: x1, y: y1 }, c2: { x: x2, y: y2 }, to: { x, y } }),
    closePath: () => void segments.push({ kind: 'close' }),
    quadraticCurveTo: notMonotone,
    arcTo: notMonotone,
    arc: notMonotone,
    rect: notMonotone,
  }
}

function notMonotone(): never {
  throw new Error('A monotone curve is made of lines and cubic curves')
}

interface Cubic {
  readonly from: Point
  readonly c1: Point
  readonly c2: Point
  readonly to: Point
}

type Side = 'above' | 'below' | 'on'

/** The areas between a curve and a level line, each side as one path. Smaller y is above. */
export interface Areas {
  readonly above: readonly PathSegment[]
  readonly below: readonly PathSegment[]
}

export function areasToLine(curve: readonly PathSegment[], level: number): Areas {
  const runs = runsOf(piecesOf(curve, level), level)
  const areaOf = (side: Side) =>
    runs.filter((run) => run.side === side).flatMap((run) => closedShape(run.pieces, level))
  return { above: areaOf('above'), below: areaOf('below') }
}

interface Run {
  readonly side: Side
  readonly pieces: Cubic[]
}

/** Pieces on one side that follow each other make one shape: two that only touch would show a seam. */
function runsOf(pieces: readonly Cubic[], level: number): Run[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const side = sideOf(piece, level)
    const last = runs.at(-1)
    if (last?.side === side) last.pieces.push(piece)
    else runs.push({ side, pieces: [piece] })
  }
  return runs
}

function closedShape(pieces: readonly Cubic[], level: number): PathSegment[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return []
  return [
    { kind: 'move', to: { x: first.from.x, y: level } },
    { kind: 'line', to: first.from },
    ...pieces.map(({ c1, c2, to }): PathSegment => ({ kind: 'curve', c1, c2, to })),
    { kind: 'line', to: { x: last.to.x, y: level } },
    { kind: 'close' },
  ]
}

/** The curve as cubics, cut where it passes the level. A piece of a monotone curve passes it at most once. */
function piecesOf(curve: readonly PathSegment[], level: number): Cubic[] {
  const pieces: Cubic[] = []
  let from: Point | null = null
  for (const segment of curve) {
    if (segment.kind === 'close') continue
    if (from && segment.kind !== 'move') {
      const piece: Cubic =
        segment.kind === 'curve' ? { from, c1: segment.c1, c2: segment.c2, to: segment.to } : straight(from, segment.to)
      pieces.push(...cutAt(piece, level))
    }
    from = segment.to
  }
  return pieces
}

function straight(from: Point, to: Point): Cubic {
  return { from, c1: between(from, to, 1 / 3), c2: between(from, to, 2 / 3), to }
}

function cutAt(piece: Cubic, level: number): readonly Cubic[] {
  if ((piece.from.y - level) * (piece.to.y - level) >= 0) return [piece]
  let low = 0
  let high = 1
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    const sameSide = (split(piece, middle)[0].to.y - level) * (piece.from.y - level) > 0
    if (sameSide) low = middle
    else high = middle
  }
  return split(piece, (low + high) / 2)
}

/** de Casteljau. */
function split({ from, c1, c2, to }: Cubic, t: number): readonly [Cubic, Cubic] {
  const a = between(from, c1, t)
  const b = between(c1, c2, t)
  const c = between(c2, to, t)
  const ab = between(a, b, t)
  const bc = between(b, c, t)
  const middle = between(ab, bc, t)
  return [
    { from, c1: a, c2: ab, to: middle },
    { from: middle, c1: bc, c2: c, to },
  ]
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

function sideOf(piece: Cubic, level: number): Side {
  const middle = split(piece, 0.5)[0].to.y
  if (Math.abs(middle - level) < 0.01) return 'on'
  return middle < level ? 'above' : 'below'
}
