import type { Box, Point } from '../base/box'
import type { CardId } from '../base/ids'
import { textIn } from '../base/text'
import type { DrawContext } from '../lanes'
import { textMark } from '../lanes/draw/text'
import type { Link, LinkKind } from '../model/records/link'
import type { LinkPart, Mark, PathSegment, Stroke } from '../scene'
import { createMemo } from './memo'
import { type Mirror, placeBox, placePart } from './place'
import { routeLink, type Stop } from './route'

/** How each kind of link is drawn: never by colour alone. */
export const LINK_STROKES: Readonly<Record<LinkKind, Stroke>> = {
  sequence: { paint: 'ink400', width: 1.4 },
  flow: { paint: 'ink500', width: 1.4 },
  exception: { paint: 'bad', width: 1.6, dash: [6, 4] },
  influence: { paint: 'bacInk', width: 1.6, dash: [2, 3] },
}

const HEAD = 5
const CORNER = 5
const MARGIN = 10

/** Lays out links; a link whose way did not change keeps its part. */
export function createLinkLayout() {
  const memo = createMemo<LinkPart>()
  return (
    links: readonly Link[],
    stops: ReadonlyMap<CardId, Stop>,
    context: DrawContext,
    mirror: Mirror,
  ): LinkPart[] => {
    const columns = new Map<number, Box[]>()
    for (const stop of stops.values()) columns.set(stop.column, [...(columns.get(stop.column) ?? []), stop.box])
    memo.keepOnly(new Set(links.map((link) => link.id)))
    return links.flatMap((link, index) => {
      const from = stops.get(link.from)
      const to = stops.get(link.to)
      if (!from || !to) return []
      const points = routeLink(from, to, (index % 3) - 1, (column) => columns.get(column) ?? [])
      const key = [
        link,
        points.map((point) => `${point.x},${point.y}`).join(' '),
        mirror.rtl,
        mirror.width,
        context.language,
      ]
      return [memo.get(link.id, key, () => linkPart(link, points, context, mirror))]
    })
  }
}

function linkPart(link: Link, points: readonly Point[], context: DrawContext, mirror: Mirror): LinkPart {
  const label = textIn(link.label, context.language)
  const at = labelPoint(points)
  const text = textMark(
    label,
    { x: 0, y: 0, width: 120, font: { size: 11, weight: 500 }, paint: 'ink700', align: 'center' },
    context,
  )
  const size = { width: label ? 128 : 0, height: text.lines.length * text.lineHeight }
  const box = boundsOf([
    ...points,
    { x: at.x - size.width / 2, y: at.y - size.height / 2 },
    { x: at.x + size.width / 2, y: at.y + size.height / 2 },
  ])
  const local = points.map((point) => ({ x: point.x - box.x, y: point.y - box.y }))
  const stroke = LINK_STROKES[link.kind]
  const marks: Mark[] = [
    { kind: 'path', segments: rounded(local), stroke },
    { kind: 'path', segments: arrowHead(local), stroke: { paint: stroke.paint, width: stroke.width } },
  ]
  if (label) marks.push(...labelMarks(text, at.x - box.x, at.y - box.y, context))
  const placed = placePart(box, marks, mirror)
  const placedBox = placeBox(box, mirror)
  const route = points.map(
    (point, index): PathSegment => ({
      kind: index === 0 ? 'move' : 'line',
      to: { x: mirror.rtl ? mirror.width - point.x : point.x, y: point.y },
    }),
  )
  return { ...placed, box: placedBox, id: link.id, from: link.from, to: link.to, route, label }
}

function labelMarks(text: ReturnType<typeof textMark>, x: number, y: number, context: DrawContext): Mark[] {
  const width = Math.max(...text.lines.map((line) => context.metrics.width(line, text.font))) + 8
  const height = text.lines.length * text.lineHeight
  return [
    { kind: 'rect', x: x - width / 2, y: y - height / 2, width, height, radius: 4, fill: 'surface' },
    { ...text, x: x - 60, y: y - height / 2, width: 120 },
  ]
}

/** The middle of the longest leg. */
function labelPoint(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 }
  let longest = -1
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]
    const b = points[i]
    if (!a || !b) continue
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
    if (length > longest) {
      longest = length
      best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    }
  }
  return best
}

function boundsOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const x = Math.min(...xs) - MARGIN
  const y = Math.min(...ys) - MARGIN
  return { x, y, width: Math.max(...xs) + MARGIN - x, height: Math.max(...ys) + MARGIN - y }
}

/** The way with its corners rounded. */
function rounded(points: readonly Point[]): PathSegment[] {
  return points.flatMap((point, index): PathSegment[] => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (!before) return [{ kind: 'move', to: point }]
    if (!after) return [{ kind: 'line', to: point }]
    const a = towards(point, before)
    const b = towards(point, after)
    return [
      { kind: 'line', to: a },
      { kind: 'curve', c1: point, c2: point, to: b },
    ]
  })
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(CORNER, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Open, at the end of the last leg, whichever way it points. */
function arrowHead(points: readonly Point[]): PathSegment[] {
  const tip = points[points.length - 1]
  const before = points[points.length - 2]
  if (!tip || !before) return []
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const ux = (tip.x - before.x) / length
  const uy = (tip.y - before.y) / length
  const back = { x: tip.x - ux * HEAD, y: tip.y - uy * HEAD }
  return [
    { kind: 'move', to: { x: back.x - uy * HEAD, y: back.y + ux * HEAD } },
    { kind: 'line', to: tip },
    { kind: 'line', to: { x: back.x + uy * HEAD, y: back.y - ux * HEAD } },
  ]
}
