import type { Box, Point } from '../../base/box'
import type { LinkPart, PathMark } from '../../scene'
import { tag } from '../svg/xml'
import { connectorOf, cornersOf } from './connector'
import { type Ground, lineOf } from './ink'
import { type Anchor, type NextId, pathProperties, printPart } from './shapes'

/** An end of a link: the shape to hold on to, and where the card lies. */
export interface LinkEnd {
  readonly anchor?: Anchor
  readonly box: Box
}

type Ends = readonly [LinkEnd, LinkEnd]

/**
 * A link as a connector that goes with its cards when they are moved. Ways with more corners than any connector has are
 * lines.
 */
export function printLink(link: LinkPart, ground: Ground, nextId: NextId, ends: Ends): string {
  const [line, head, ...label] = link.marks
  if (line?.kind !== 'path')
    return printPart({ ...link, of: { kind: 'link', id: link.id, label: link.label } }, ground, nextId).xml
  const arrow = tag('a:tailEnd', {
    type: head?.kind === 'path' && head.fill !== undefined ? 'triangle' : 'arrow',
    w: 'sm',
    len: 'sm',
  })
  const about = () => tag('p:cNvPr', { id: nextId(), name: `link ${link.id}`, descr: link.label || undefined })
  const points = cornersOf(link.route)
  const geometry = connectorOf(points, ground)
  const free = () => freeShape(about(), freeLine(line, link.box, ground, arrow))
  const way = () => connector(about() + boundTo(points, ends), geometry + lineOf(ground, line.stroke, arrow))
  const drawn = !geometry ? free() : isPlain(points, ends) ? way() : either(way(), free())
  const words = {
    box: link.box,
    marks: label,
    of: { kind: 'link' as const, id: `${link.id} label`, label: link.label },
  }
  return drawn + (label.length > 0 ? printPart(words, ground, nextId).xml : '')
}

function connector(about: string, properties: string): string {
  return tag('p:cxnSp', {}, tag('p:nvCxnSpPr', {}, `${about}<p:nvPr/>`) + tag('p:spPr', {}, properties))
}

function freeShape(about: string, properties: string): string {
  const head = tag('p:nvSpPr', {}, `${about}<p:cNvSpPr/><p:nvPr/>`)
  const body = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>'
  return tag('p:sp', {}, head + tag('p:spPr', {}, properties) + body)
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const POWERPOINT = 'http://schemas.microsoft.com/office/powerpoint/2010/main'

/**
 * The connector for PowerPoint, which draws it as it stands here, and the same way as a line for programs that find the
 * ways of connectors anew: LibreOffice heeds neither where on a side one begins nor how far out it bends, and lays the bend
 * of a way back upon the card. It tells the two apart by the usual name of PowerPoint's vocabulary, so that has another.
 */
function either(forPowerPoint: string, elsewhere: string): string {
  const choice = tag('mc:Choice', { 'xmlns:office': POWERPOINT, Requires: 'office' }, forPowerPoint)
  return tag('mc:AlternateContent', { 'xmlns:mc': COMPATIBILITY }, choice + tag('mc:Fallback', {}, elsewhere))
}

/** Less is not seen, in pixels. */
const NEAR = 2

/** Every program draws it alike: from handle to handle, straight or with its bend half way. */
function isPlain(points: readonly Point[], ends: Ends): boolean {
  const [first, second, last] = [points[0], points[1], points.at(-1)]
  if (!first || !second || !last || ![3, 1].includes(points.length - 1)) return false
  if (!isAtHandle(first, ends[0]) || !isAtHandle(last, ends[1])) return false
  if (points.length === 2) return true
  const isAlong = Math.abs(second.y - first.y) < 0.01
  const offHalf = isAlong ? second.x - (first.x + last.x) / 2 : second.y - (first.y + last.y) / 2
  const between = isAlong ? last.x - first.x : last.y - first.y
  return ends.every(({ anchor }) => anchor) && Math.abs(offHalf) < NEAR && Math.abs(between) > 2 * NEAR
}

function isAtHandle(point: Point, { anchor, box }: LinkEnd): boolean {
  if (!anchor) return true
  const side = sideAt(point, box)
  const off = side % 2 === 0 ? point.x - box.x - box.width / 2 : point.y - box.y - box.height / 2
  return Math.abs(off) < NEAR
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
  const side = sideAt(point, box)
  return outline === 'ellipse' ? 2 * side : side
}

/** Top, left, bottom, right. */
function sideAt(point: Point, box: Box): number {
  const distances = [
    Math.abs(point.y - box.y),
    Math.abs(point.x - box.x),
    Math.abs(point.y - box.y - box.height),
    Math.abs(point.x - box.x - box.width),
  ]
  return distances.indexOf(Math.min(...distances))
}
