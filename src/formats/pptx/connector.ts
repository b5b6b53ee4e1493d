import type { Box, Point } from '../../base/box'
import type { LinkPart, PathMark, PathSegment } from '../../scene'
import { tag } from '../svg/xml'
import { type Ground, lineOf, placeOf } from './ink'
import { type Anchor, type NextId, pathProperties, printPart } from './shapes'

/** An end of a link: the shape to hold on to, and where the card lies. */
export interface LinkEnd {
  readonly anchor?: Anchor
  readonly box: Box
}

/**
 * A link as a connector that goes with its cards when they are moved. Ways with more corners than any connector has, and
 * links of cards without an outline, are lines.
 */
export function printLink(link: LinkPart, ground: Ground, nextId: NextId, ends: readonly [LinkEnd, LinkEnd]): string {
  const [line, head, ...label] = link.marks
  if (line?.kind !== 'path')
    return printPart({ ...link, of: { kind: 'link', id: link.id, label: link.label } }, ground, nextId).xml
  const points = cornersOf(link.route)
  const geometry = connectorOf(points, ground)
  const arrow = tag('a:tailEnd', {
    type: head?.kind === 'path' && head.fill !== undefined ? 'triangle' : 'arrow',
    w: 'sm',
    len: 'sm',
  })
  const about = tag('p:cNvPr', { id: nextId(), name: `link ${link.id}`, descr: link.label || undefined })
  const way = geometry
    ? tag(
        'p:cxnSp',
        {},
        tag('p:nvCxnSpPr', {}, `${about}${boundTo(points, ends)}<p:nvPr/>`) +
          tag('p:spPr', {}, geometry + lineOf(ground, line.stroke, arrow)),
      )
    : tag(
        'p:cxnSp',
        {},
        tag('p:nvCxnSpPr', {}, `${about}<p:cNvCxnSpPr/><p:nvPr/>`) +
          tag('p:spPr', {}, freeLine(line, link.box, ground, arrow)),
      )
  const words = {
    box: link.box,
    marks: label,
    of: { kind: 'link' as const, id: `${link.id} label`, label: link.label },
  }
  return way + (label.length > 0 ? printPart(words, ground, nextId).xml : '')
}

function freeLine(line: PathMark, box: Box, ground: Ground, arrow: string): string {
  const here = { ...ground, x: ground.x + box.x * ground.scale, y: ground.y + box.y * ground.scale }
  const plain = lineOf(here, line.stroke)
  return pathProperties(line, here).replace(plain, lineOf(here, line.stroke, arrow))
}

function boundTo(points: readonly Point[], [from, to]: readonly [LinkEnd, LinkEnd]): string {
  const [first, last] = [points[0], points.at(-1)]
  const start =
    first && from.anchor ? tag('a:stCxn', { id: from.anchor.shape, idx: handleAt(first, from.box, from.anchor) }) : ''
  const end = last && to.anchor ? tag('a:endCxn', { id: to.anchor.shape, idx: handleAt(last, to.box, to.anchor) }) : ''
  return tag('p:cNvCxnSpPr', {}, start + end)
}

/** Handles are counted from the top against the clock; a circle has one more between each two. */
function handleAt(point: Point, box: Box, { outline }: Anchor): number {
  const distances = [
    Math.abs(point.y - box.y),
    Math.abs(point.x - box.x),
    Math.abs(point.y - box.y - box.height),
    Math.abs(point.x - box.x - box.width),
  ]
  const side = distances.indexOf(Math.min(...distances))
  return outline === 'ellipse' ? 2 * side : side
}

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
