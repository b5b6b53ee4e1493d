import { type Box, intersects, type Point } from '../base/box'
import type { LinkPart, Scene } from '../scene'
import { freeArea, type Size, type Viewport, visibleBox } from './frame'

/** From the bar to the link, or to a card that it stands beside. */
const GAP = 10
/** Around an end of the link: the dot that it is taken by, and its arrow. */
const END = 14
/** Beside a short link that runs across: clear of the dots at its ends. */
const ASIDE = END + 4
/** Pixels of another card that the bar may cover to be one pixel nearer to the link. */
const NEARNESS = 12
/** The link itself stays in sight, its cards even more so. */
const OWN_LINK = 2_500
const OWN_CARD = 1_000_000

/** The top left corner of a bar beside a link, in window pixels of the map: where it covers least, and never a card that the link joins. */
export function linkBarPlace(link: LinkPart, scene: Scene, size: Size, viewport: Viewport, bar: Size): Point {
  const free = freeArea(scene, size, viewport.zoom)
  const seen = visibleBox(scene, size, viewport)
  const cards = cardsWithin(scene, seen)
  const others = cards.filter(({ id }) => id !== link.from && id !== link.to).map(({ box }) => onScreen(box, viewport))
  const own = cards.filter(({ id }) => id === link.from || id === link.to).map(({ box }) => onScreen(box, viewport))
  const points = pointsOf(link).map((point) => onScreen({ ...point, width: 0, height: 0 }, viewport))
  const legs = points.slice(1).map((to, at) => boxAround(points[at] ?? to, to))
  const ends = [points[0], points.at(-1)].flatMap((end) => (end ? [grown(end, END)] : []))
  const middle = middleOf(legs, free)
  const costOf = (box: Box) =>
    sum(others, (card) => overlap(box, card)) +
    sum(own, (card) => (intersects(box, card) ? OWN_CARD + overlap(box, card) : 0)) +
    sum(ends, (end) => (intersects(box, end) ? 4 * OWN_LINK : 0)) +
    sum(legs, (leg) => (intersects(box, grown(leg, 2)) ? OWN_LINK : 0)) +
    Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y) * NEARNESS
  let best: { readonly box: Box; readonly cost: number } | undefined
  for (const spot of spotsFor(legs, own, free, bar)) {
    const box = { ...within(spot, free, bar), ...bar }
    const cost = costOf(box)
    if (!best || cost < best.cost) best = { box, cost }
  }
  return best?.box ?? within(middle, free, bar)
}

const SHARES = [0.5, 0.3, 0.7, 0.1, 0.9] as const

/** Beside every leg, above and below the cards, and at the edges of the map, where there is always room for it. */
function spotsFor(legs: readonly Box[], cards: readonly Box[], free: Box, bar: Size): Point[] {
  const beside = legs.flatMap((leg) =>
    SHARES.flatMap((share) => around({ x: leg.x + leg.width * share, y: leg.y + leg.height * share }, bar)),
  )
  const edges = SHARES.flatMap((share) => {
    const x = free.x + (free.width - bar.width) * share
    return [
      { x, y: free.y + GAP },
      { x, y: free.y + free.height - bar.height - GAP },
    ]
  })
  const byCards = cards.flatMap(({ x, y, width, height }) =>
    [x, x + width / 2 - bar.width / 2, x + width - bar.width].flatMap((left) => [
      { x: left, y: y - bar.height - GAP },
      { x: left, y: y + height + 2 * GAP },
    ]),
  )
  return [...beside, ...byCards, ...edges]
}

function around({ x, y }: Point, { width, height }: Size): Point[] {
  return [
    { x: x - width / 2, y: y - height - GAP },
    { x: x - width / 2, y: y + GAP },
    { x: x + ASIDE, y: y - height / 2 },
    { x: x - width - ASIDE, y: y - height / 2 },
  ]
}

/** The middle of the longest leg, or of that part of it that is in view. */
function middleOf(legs: readonly Box[], free: Box): Point {
  let best: Box | undefined
  for (const leg of legs) {
    const cut = intersects(grown(leg, 1), free) ? common(leg, free) : undefined
    if (cut && (!best || cut.width + cut.height > best.width + best.height)) best = cut
  }
  const { x, y, width, height } = best ?? free
  return { x: x + width / 2, y: y + height / 2 }
}

function cardsWithin(scene: Scene, seen: Box): { readonly id: string; readonly box: Box }[] {
  return scene.rows.flatMap((row) =>
    row.kind === 'lane' && row.y < seen.y + seen.height && row.y + row.height > seen.y
      ? row.cells.flatMap(({ cards }) =>
          cards.flatMap(({ id, box }) => {
            const placed = { ...box, y: box.y + row.y }
            return intersects(placed, seen) ? [{ id, box: placed }] : []
          }),
        )
      : [],
  )
}

function pointsOf({ route }: LinkPart): Point[] {
  return route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
}

function onScreen({ x, y, width, height }: Box, viewport: Viewport): Box {
  const { zoom } = viewport
  return { x: x * zoom + viewport.x, y: y * zoom + viewport.y, width: width * zoom, height: height * zoom }
}

function within({ x, y }: Point, free: Box, { width, height }: Size): Point {
  return {
    x: Math.max(free.x + 4, Math.min(x, free.x + free.width - width - 4)),
    y: Math.max(free.y + 4, Math.min(y, free.y + free.height - height - 4)),
  }
}

function boxAround(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(Math.min(a.x + a.width, b.x + b.width) - x, 0),
    height: Math.max(Math.min(a.y + a.height, b.y + b.height) - y, 0),
  }
}

function overlap(a: Box, b: Box): number {
  const { width, height } = common(a, b)
  return width * height
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0)
}
