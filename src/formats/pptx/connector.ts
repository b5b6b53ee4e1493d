import type { Point } from '../../base/box'
import type { PathSegment } from '../../scene'
import { tag } from '../svg/xml'
import { type Ground, placeOf } from './ink'

/** The way without points that lie on a straight piece. */
export function cornersOf(route: readonly PathSegment[]): Point[] {
  const points = route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
  const apart = points.filter((point, index) => index === 0 || !isNear(point, points[index - 1]))
  return apart.filter((point, index) => {
    const [before, after] = [apart[index - 1], apart[index + 1]]
    if (!before || !after) return true
    return Math.abs((point.x - before.x) * (after.y - before.y) - (point.y - before.y) * (after.x - before.x)) > 0.5
  })
}

function isNear(a: Point, b: Point | undefined): boolean {
  return b !== undefined && Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01
}

/** Least pixels between the ends of a bent connector: too few to be seen. */
const BETWEEN = 0.25

/** Place and form of the connector with these corners; undefined when none has it. */
export function connectorOf(points: readonly Point[], ground: Ground): string | undefined {
  const [start, second, end] = [points[0], points[1], points.at(-1)]
  if (!start || !second || !end) return undefined
  const isAlong = Math.abs(second.y - start.y) < 0.01
  const [dx, dy] = [end.x - start.x, end.y - start.y].map((between, axis) => {
    // A way back to the side it left: its bend is given as a share of what lies between the ends, so something must.
    if (points.length === 2 || (axis === 0) !== isAlong || Math.abs(between) >= BETWEEN) return between
    return Math.sign(axis === 0 ? second.x - start.x : second.y - start.y) * BETWEEN
  })
  if (dx === undefined || dy === undefined) return undefined
  const box = {
    x: Math.min(start.x, start.x + dx),
    y: Math.min(start.y, start.y + dy),
    width: Math.abs(dx),
    height: Math.abs(dy),
  }
  if (points.length === 2) {
    const turn = { flipH: dx < 0 ? 1 : undefined, flipV: dy < 0 ? 1 : undefined }
    return placeOf(ground, box, turn) + geometryOf('straightConnector1', [])
  }
  const across = Math.abs(isAlong ? dy : dx)
  if (points.length > 6 || !isSquare(points, isAlong) || across < 1) return undefined
  const middle = points.slice(1, -1).slice(0, points.length - 3)
  const shares = middle.map((point, index) => {
    const isX = (index % 2 === 0) === isAlong
    return isX ? (point.x - start.x) / dx : (point.y - start.y) / dy
  })
  const form = geometryOf(`bentConnector${points.length - 1}`, shares)
  if (isAlong) return placeOf(ground, box, { flipH: dx < 0 ? 1 : undefined, flipV: dy < 0 ? 1 : undefined }) + form
  // One that starts down or up is one that starts along, turned by a quarter about its middle.
  const turned = {
    x: box.x + box.width / 2 - box.height / 2,
    y: box.y + box.height / 2 - box.width / 2,
    width: box.height,
    height: box.width,
  }
  return (
    placeOf(ground, turned, { rot: 5_400_000, flipH: dy < 0 ? 1 : undefined, flipV: dx > 0 ? 1 : undefined }) + form
  )
}

/** Every piece goes straight along or straight across, in turn. */
function isSquare(points: readonly Point[], isAlong: boolean): boolean {
  return points.slice(1).every((point, index) => {
    const before = points[index]
    if (!before) return false
    const along = (index % 2 === 0) === isAlong
    return Math.abs(along ? point.y - before.y : point.x - before.x) < 0.01
  })
}

function geometryOf(prst: string, shares: readonly number[]): string {
  const guides = shares.map((share, index) =>
    tag('a:gd', { name: `adj${index + 1}`, fmla: `val ${Math.round(share * 100_000)}` }),
  )
  return tag('a:prstGeom', { prst }, tag('a:avLst', {}, guides.join('')))
}
