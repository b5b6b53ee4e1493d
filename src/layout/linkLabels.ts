import type { Box, Point } from '../base/box'
import type { Grid } from './route'
import { ROW_PADDING } from './sizes'

/** Words to be set beside a way. */
export interface LabelWish {
  readonly points: readonly Point[]
  /** As wide as all its words, with the room around them; undefined for a link without words. */
  readonly width: number | undefined
  readonly height: number
}

/** Wider ones are cut, with an ellipsis. */
const WIDEST = 200
const NARROWER = [120, 72] as const
/** From the middle of a leg to words that stand beside it: past the arrows that run beside it. */
const BESIDE = 19
/** The tip of an arrow and this much of its leg stay free. */
const TIP_ROOM = 14
/** Side of the squares that legs are sorted into, so that each label looks at its neighbourhood only. */
const BAND = 128

/**
 * Where the words of each link stand: on the way they belong to, between two rows or in an empty cell, on no card, on no other
 * words, and over as few other ways as can be. Earlier links choose first.
 */
export function placeLabels(wishes: readonly LabelWish[], grid: Grid): readonly (Box | undefined)[] {
  if (wishes.every(({ width }) => width === undefined)) return wishes.map(() => undefined)
  const legs = bandsOf(wishes)
  const taken: Box[] = []
  return wishes.map(({ points, width, height }, own) => {
    if (width === undefined) return undefined
    const label = { own, points, height, grid, taken, legs }
    let best: Found | undefined
    for (const wide of widthsFor(width)) {
      const cut = wide < width ? 20 + ((width - wide) / width) * 60 : 0
      best = bestSpot(label, wide, cut, best)
      if (best && best.cost < 12) break
    }
    if (best) taken.push(best.box)
    return best?.box
  })
}

interface Found {
  readonly box: Box
  readonly cost: number
}

interface Label {
  readonly own: number
  readonly points: readonly Point[]
  readonly height: number
  readonly grid: Grid
  readonly taken: readonly Box[]
  readonly legs: Bands
}

/** The likeliest spots first: what costs more than the best from the outset need not be looked at. */
function bestSpot(label: Label, width: number, cut: number, known: Found | undefined): Found | undefined {
  const { points, height, grid } = label
  let best = known
  for (const spot of spotsOf(points, width, grid).sort((a, b) => a.cost - b.cost)) {
    const least = cut + spot.cost
    if (best && least >= best.cost) break
    const box = { x: spot.x - width / 2, y: spot.y - height / 2, width, height }
    const cost = costOf(box, label, least, best?.cost ?? Number.POSITIVE_INFINITY)
    if (!best || cost < best.cost) best = { box, cost }
  }
  return best
}

function widthsFor(width: number): number[] {
  const first = Math.min(width, WIDEST)
  return [first, ...NARROWER.filter((each) => each < first)]
}

interface Spot extends Point {
  readonly cost: number
}

/** The middle of words, leg by leg; the further from the middle of the leg, the less liked. */
function spotsOf(points: readonly Point[], width: number, grid: Grid): Spot[] {
  return points.flatMap((a, at) => {
    const b = points[at + 1]
    if (!b) return []
    return a.y === b.y ? alongSpots(a, b, width, grid) : acrossSpots(a, b, width, grid)
  })
}

const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95] as const

function alongSpots(a: Point, b: Point, width: number, grid: Grid): Spot[] {
  const length = Math.abs(a.x - b.x)
  const channel = grid.channels.find((each) => Math.abs(each - a.y) <= ROW_PADDING)
  // Words that hide the whole leg say less of where it leads.
  const short = length < width + 16 ? 6 : 0
  return SHARES.map((share) => ({
    x: a.x + (b.x - a.x) * share,
    y: channel ?? a.y,
    cost: Math.abs(share - 0.5) * 8 + short + (channel === undefined ? 4 : 0),
  }))
}

/** Of the places between rows that a long leg passes, those nearest to its middle. */
const CHANNELS = 5

function acrossSpots(a: Point, b: Point, width: number, grid: Grid): Spot[] {
  const low = Math.min(a.y, b.y)
  const high = Math.max(a.y, b.y)
  const middle = (low + high) / 2
  const reach = Math.max(high - low, 1)
  const beside = BESIDE + width / 2
  const channels = grid.channels
    .filter((y) => y > low && y < high)
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
    .slice(0, CHANNELS)
  return [...channels, middle, low + reach / 4, high - reach / 4].flatMap((y) => {
    const cost = 2 + (Math.abs(y - middle) / reach) * 8
    const isShort = reach < 2 * ROW_PADDING + 6
    return [
      { x: a.x, y, cost: cost + (isShort ? 40 : 0) },
      { x: a.x + beside, y, cost: cost + 9 },
      { x: a.x - beside, y, cost: cost + 9.5 },
    ]
  })
}

interface OwnedLeg {
  readonly way: number
  readonly box: Box
}

type Bands = ReadonlyMap<number, readonly OwnedLeg[]>

function bandsOf(wishes: readonly LabelWish[]): Bands {
  const bands = new Map<number, OwnedLeg[]>()
  for (const [way, { points }] of wishes.entries()) {
    for (const [at, a] of points.entries()) {
      const b = points[at + 1]
      if (!b) continue
      const box = boxBetween(a, b)
      for (const band of bandsAt(box)) {
        const known = bands.get(band)
        if (known) known.push({ way, box })
        else bands.set(band, [{ way, box }])
      }
    }
  }
  return bands
}

/** The squares of a coarse grid that a box lies in, each with a number of its own. */
function bandsAt({ x, y, width, height }: Box): number[] {
  const found: number[] = []
  for (let row = Math.floor(y / BAND); row <= Math.floor((y + height) / BAND); row++)
    for (let column = Math.floor(x / BAND); column <= Math.floor((x + width) / BAND); column++)
      found.push(row * 100_003 + column)
  return found
}

/** From `least` on; what is more than `limit` is not counted to its end. */
function costOf(box: Box, { own, points, grid, taken, legs }: Label, least: number, limit: number): number {
  let cost = least
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (tip && before && touches(box, tipBox(tip, before))) cost += 30
  if (box.x < 0 || box.x + box.width > grid.width) cost += 120
  if (cost >= limit) return cost
  for (const card of grid.cardsNear(box)) cost += overlap(box, card) > 0 ? 200 + overlap(box, card) : 0
  if (cost >= limit) return cost
  for (const other of taken) cost += overlap(grown(box, 1), other) > 0 ? 150 + overlap(box, other) : 0
  if (cost >= limit) return cost
  const seen = new Set<number>()
  for (const band of bandsAt(box)) {
    for (const leg of legs.get(band) ?? []) {
      if (leg.way === own || seen.has(leg.way) || !touches(box, leg.box)) continue
      seen.add(leg.way)
      cost += 5
    }
  }
  return cost
}

function tipBox(tip: Point, before: Point): Box {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const share = Math.min(TIP_ROOM / length, 1)
  const back = { x: tip.x + (before.x - tip.x) * share, y: tip.y + (before.y - tip.y) * share }
  return boxBetween(tip, back)
}

function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

/** The area that two boxes share. */
function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return wide > 0 && high > 0 ? wide * high : 0
}
