/** In the units of the drawing. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Room {
  /** Of a round label. */
  readonly radius: number
  /** Where centres of labels may lie. */
  readonly low: Spot
  readonly high: Spot
  /** Where the quadrants meet: a label stays in the quadrant of its point while there is room. */
  readonly split: Spot
}

interface Placed {
  readonly point: Spot
  readonly label: Spot
}

/** Between the edges of two labels, and from the edge of a label to a point that is not its own. */
const GAP = 1.5
const DOT = 3
const DIRECTIONS = 24

/**
 * Where the label of each point stands. A point that is far enough from every other wears its label; those that crowd each
 * other have theirs around them, each label free of the other labels, of all points and of the lines to other labels.
 * The same points in the same order give the same places.
 */
export function labelPlaces(points: readonly Spot[], room: Room): readonly Spot[] {
  const apart = 2 * room.radius + GAP
  const crowdOf = (at: number) =>
    points.filter((point, other) => other !== at && distance(point, points[at] ?? point) < apart)
  const crowds = points.map((_, at) => crowdOf(at))
  const placed: Placed[] = points.flatMap((point, at) => (crowds[at]?.length === 0 ? [{ point, label: point }] : []))
  return points.map((point, at) => {
    const crowd = crowds[at] ?? []
    if (crowd.length === 0) return point
    const label = freePlace(point, crowd, placed, points, room)
    placed.push({ point, label })
    return label
  })
}

function freePlace(
  point: Spot,
  crowd: readonly Spot[],
  placed: readonly Placed[],
  points: readonly Spot[],
  room: Room,
): Spot {
  const inside = candidates(point, crowd, room)
  const apart = inside.filter((label) => placed.every((each) => distance(each.label, label) >= 2 * room.radius + GAP))
  const offPoints = apart.filter((label) => points.every((each) => distance(each, label) >= room.radius + DOT))
  const clear = offPoints.filter((label) => placed.every((each) => !isInTheWay({ point, label }, each, room.radius)))
  const isAtHome = (label: Spot) => quadrantOf(label, room.split) === quadrantOf(point, room.split)
  return clear.find(isAtHome) ?? offPoints.find(isAtHome) ?? clear[0] ?? offPoints[0] ?? apart[0] ?? point
}

/** Places around a point, the nearest first, and of equally near ones those that lead away from the crowd. */
function candidates(point: Spot, crowd: readonly Spot[], { radius, low, high }: Room): readonly Spot[] {
  const middle = { x: mean(crowd.map(({ x }) => x)), y: mean(crowd.map(({ y }) => y)) }
  const away = Math.atan2(point.y - middle.y, point.x - middle.x)
  const turns = Array.from({ length: DIRECTIONS }, (_, at) => {
    const half = Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1)
    return away + (half * 2 * Math.PI) / DIRECTIONS
  })
  const farthest = Math.hypot(high.x - low.x, high.y - low.y)
  const rings = Array.from({ length: Math.ceil(farthest / 4) }, (_, at) => radius + DOT + 1 + at * 4)
  return rings
    .flatMap((ring) =>
      turns.map((turn) => ({ x: point.x + ring * Math.cos(turn), y: point.y + ring * Math.sin(turn) })),
    )
    .filter(({ x, y }) => x >= low.x && x <= high.x && y >= low.y && y <= high.y)
}

/** Whether one label lies on the line to the other, or the two lines cross. */
function isInTheWay(one: Placed, other: Placed, radius: number): boolean {
  return (
    distanceToLine(one.label, other) < radius + 1 ||
    distanceToLine(other.label, one) < radius + 1 ||
    (side(one, other.point) * side(one, other.label) < 0 && side(other, one.point) * side(other, one.label) < 0)
  )
}

/** On which side of the line from the point to its label a spot lies. */
function side({ point, label }: Placed, spot: Spot): number {
  return Math.sign((label.x - point.x) * (spot.y - point.y) - (label.y - point.y) * (spot.x - point.x))
}

function distanceToLine(spot: Spot, { point, label }: Placed): number {
  const [dx, dy] = [label.x - point.x, label.y - point.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((spot.x - point.x) * dx + (spot.y - point.y) * dy) / length
  const at = Math.min(1, Math.max(0, along))
  return distance(spot, { x: point.x + at * dx, y: point.y + at * dy })
}

function quadrantOf({ x, y }: Spot, split: Spot): string {
  return `${x >= split.x} ${y >= split.y}`
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
