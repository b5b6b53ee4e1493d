import type { Box, Point } from '../base/box'
import type { CardId } from '../base/ids'
import { isEmptyText, textIn } from '../base/text'
import type { DrawContext } from '../lanes'
import { labelMark } from '../lanes/draw/text'
import type { Link, LinkKind } from '../model/records/link'
import type { LinkPart, Mark, PathSegment, Stroke } from '../scene'
import { createMemo } from './memo'
import { type Mirror, placePart } from './place'
import { type Grid, pointsOf, routeLink, type Stop } from './route'
import { ROW_PADDING } from './sizes'
import { placeLegs } from './tracks'

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
    stopOf: (card: CardId) => Stop | undefined,
    grid: Grid,
    context: DrawContext,
    mirror: Mirror,
  ): LinkPart[] => {
    memo.keepOnly(new Set(links.map((link) => link.id)))
    const drawn = links.flatMap((link) => {
      const from = stopOf(link.from)
      const to = stopOf(link.to)
      return from && to ? [{ link, way: routeLink(from, to, !isEmptyText(link.label), grid) }] : []
    })
    const places = placeLegs(drawn.map(({ way }) => way))
    return drawn.map(({ link, way }, index) => {
      const points = pointsOf(way, places[index] ?? [])
      const name = points.map((point) => `${point.x},${point.y}`).join(' ')
      const key = [link, name, mirror.rtl, mirror.width, context.language]
      return memo.get(link.id, key, () => linkPart(link, points, context, mirror))
    })
  }
}

function linkPart(link: Link, points: readonly Point[], context: DrawContext, mirror: Mirror): LinkPart {
  const label = textIn(link.label, context.language)
  const words = labelOf(label, points, context)
  const box = boundsOf([
    ...points,
    ...(words
      ? [
          { x: words.box.x, y: words.box.y },
          { x: words.box.x + words.box.width, y: words.box.y + words.box.height },
        ]
      : []),
  ])
  const local = points.map((point) => ({ x: point.x - box.x, y: point.y - box.y }))
  const stroke = LINK_STROKES[link.kind]
  const marks: Mark[] = [
    { kind: 'path', segments: rounded(local), stroke },
    { kind: 'path', segments: arrowHead(local), stroke: { paint: stroke.paint, width: stroke.width } },
  ]
  if (words) marks.push(...words.marks(box))
  const placed = placePart(box, marks, mirror)
  const route = points.map(
    (point, index): PathSegment => ({
      kind: index === 0 ? 'move' : 'line',
      to: { x: mirror.rtl ? mirror.width - point.x : point.x, y: point.y },
    }),
  )
  return { ...placed, id: link.id, from: link.from, to: link.to, route, label }
}

const LABEL_FONT = { size: 11, weight: 500 } as const
const LABEL_ROOM = 120
const BESIDE = 19
const BESIDE_ROOM = 66

/** The words of a link: one line on its longest leg along the journey (there is room between two rows), else where it leaves. */
function labelOf(label: string, points: readonly Point[], context: DrawContext) {
  if (label === '') return undefined
  const at = labelPoint(points)
  const text = labelMark(
    label,
    { x: 0, y: 0, width: Math.max(at.room, 40), font: LABEL_FONT, paint: 'ink700', align: 'center' },
    context,
  )
  const width = Math.ceil(Math.max(...text.lines.map((line) => context.metrics.width(line, LABEL_FONT)), 0)) + 10
  const height = text.lines.length * text.lineHeight
  // Beside an arrow that is too short to show behind its own label.
  const x = at.beside ? at.x + BESIDE : at.x - width / 2
  const box = { x, y: at.y - height / 2, width, height }
  return {
    box,
    marks: (within: Box): Mark[] => {
      const x = box.x - within.x
      const y = box.y - within.y
      return [
        { kind: 'rect', x, y, width, height, radius: 5, fill: 'surface', stroke: { paint: 'line200', width: 1 } },
        { ...text, x: x + 2, y, width: width - 4 },
      ]
    },
  }
}

interface LabelPlace extends Point {
  readonly room: number
  readonly beside?: boolean
}

/** The middle of the longest leg along the journey, else a place near the start of the first leg across. */
function labelPoint(points: readonly Point[]): LabelPlace {
  const [first = { x: 0, y: 0 }, second = first] = points
  let best: LabelPlace | undefined
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (!b || a.y !== b.y) continue
    const room = Math.min(Math.abs(a.x - b.x) - 16, LABEL_ROOM)
    if (room >= 24 && room > (best?.room ?? 0)) best = { x: (a.x + b.x) / 2, y: a.y, room }
  }
  if (best) return best
  const [from, to] = points.length > 2 ? [second, points[2] ?? second] : [first, second]
  const way = to.y - from.y
  // A straight arrow leaves its label between the rows it starts from; where it is shorter than that, in its middle.
  const along = points.length > 2 ? way / 2 : Math.sign(way) * Math.min(ROW_PADDING, Math.abs(way) / 2)
  const beside = points.length === 2 && Math.abs(way) < 2 * ROW_PADDING - 2
  return { x: from.x, y: from.y + along, room: beside ? BESIDE_ROOM : LABEL_ROOM, beside }
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
