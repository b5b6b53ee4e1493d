import type { Point } from '../../base/box'
import type { Mark, Paint, PathSegment } from '../../scene'

/** A feeling in whole points. */
export type Mood = -2 | -1 | 0 | 1 | 2

export const MOODS: readonly Mood[] = [-2, -1, 0, 1, 2]
export const FACE_RADIUS = 10
/** The white ring keeps the face off the curve. */
const RING = 2

export function moodOf(value: number): Mood {
  return MOODS.find((mood) => mood === Math.round(value)) ?? (value > 0 ? 2 : -2)
}

/** A face that is read by its mouth as well as by its colour. */
export function faceMarks(center: Point, mood: Mood): Mark[] {
  const features: Paint = 'surface'
  const eye = (dx: number): Mark => ({
    kind: 'ellipse',
    center: { x: center.x + dx, y: center.y - 2.5 },
    rx: 1.2,
    ry: 1.4,
    fill: features,
  })
  return [
    { kind: 'ellipse', center, rx: FACE_RADIUS + RING, ry: FACE_RADIUS + RING, fill: 'surface' },
    { kind: 'ellipse', center, rx: FACE_RADIUS, ry: FACE_RADIUS, fill: `mood${mood}` },
    eye(-3.2),
    eye(3.2),
    { kind: 'path', segments: mouth(center, mood), stroke: { paint: features, width: 1.6 } },
  ]
}

/** Its corners go up with the feeling. */
function mouth({ x, y }: Point, mood: Mood): PathSegment[] {
  const half = mood === 0 ? 3.6 : 4
  const bend = mood * 1.15
  const corner = y + 3.4 - bend
  const belly = corner + bend * 2.4
  return [
    { kind: 'move', to: { x: x - half, y: corner } },
    {
      kind: 'curve',
      c1: { x: x - half / 2, y: belly },
      c2: { x: x + half / 2, y: belly },
      to: { x: x + half, y: corner },
    },
  ]
}
