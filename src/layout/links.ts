import type { Box, Point } from '../base/box'
import { dirOf } from '../base/direction'
import type { CardId } from '../base/ids'
import { isEmptyText, textIn } from '../base/text'
import type { DrawContext } from '../lanes'
import { labelMark, lineHeightOf } from '../lanes/draw/text'
import type { Link } from '../model/records/link'
import type { LinkPart, Mark, PathSegment } from '../scene'
import { type LabelWish, placeLabels } from './linkLabels'
import { arrowHead, LINK_STROKES } from './linkLooks'
import { createMemo } from './memo'
import { type Mirror, placePart } from './place'
import { type Grid, pointsOf, routeLink, type Stop } from './route'
import { placeLegs } from './tracks'

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
    const ways = drawn.map(({ link, way }, index) => ({ link, points: pointsOf(way, places[index] ?? []) }))
    const labels = placeLabels(
      ways.map(({ link, points }) => wishOf(link, points, context)),
      grid,
    )
    return ways.map(({ link, points }, index) => {
      const label = labels[index]
      const name = points.map((point) => `${point.x},${point.y}`).join(' ')
      const at = label && `${label.x},${label.y},${label.width}`
      const key = [link, name, at, mirror.rtl, mirror.width, context.language]
      return memo.get(link.id, key, () => linkPart(link, points, label, context, mirror))
    })
  }
}

function linkPart(
  link: Link,
  points: readonly Point[],
  words: Box | undefined,
  context: DrawContext,
  mirror: Mirror,
): LinkPart {
  const label = textIn(link.label, context.language)
  const ends = words ? [words, { x: words.x + words.width, y: words.y + words.height }] : []
  const box = boundsOf([...points, ...ends])
  const local = points.map((point) => ({ x: point.x - box.x, y: point.y - box.y }))
  const stroke = LINK_STROKES[link.kind]
  const marks: Mark[] = [{ kind: 'path', segments: rounded(local), stroke }]
  const [before, tip] = [local.at(-2), local.at(-1)]
  if (before && tip) marks.push(arrowHead(link.kind, before, tip))
  if (words) marks.push(...labelMarks(label, { ...words, x: words.x - box.x, y: words.y - box.y }, context))
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
const LABEL_PADDING = 5

/** One line: that much room is there between two rows. */
function wishOf(link: Link, points: readonly Point[], context: DrawContext): LabelWish {
  const label = textIn(link.label, context.language)
  if (label === '') return { points, width: undefined, height: 0 }
  const width = Math.ceil(context.metrics.width(label, LABEL_FONT)) + 2 * LABEL_PADDING
  const height = lineHeightOf(LABEL_FONT, dirOf(label, context.direction))
  return { points, width, height }
}

function labelMarks(label: string, box: Box, context: DrawContext): Mark[] {
  const text = labelMark(
    label,
    {
      x: box.x + 2,
      y: box.y,
      // A hair more than measured: rounding must not cut the last word.
      width: box.width - 4,
      font: LABEL_FONT,
      paint: 'ink700',
      align: 'center',
    },
    context,
  )
  return [{ kind: 'rect', ...box, radius: 5, fill: 'surface', stroke: { paint: 'line200', width: 1 } }, text]
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
