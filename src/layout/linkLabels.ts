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
/** Height of the bands that legs are sorted into, so that each label looks at its neighbourhood only. */
const BAND = 128

/**
 * Where the words of each link stand: on the way they belong to, between two rows or in an empty cell, on no card, on no other
 * words, and over as few other ways as can be. Earlier links choose first.
 */
export function placeLabels(wishes: readonly LabelWish[], grid: Grid): readonly (Box | undefined)[] {
  const legs = bandsOf(wishes)
  const taken: Box[] = []
  return wishes.map(({ points, width, height }, own) => {
    if (width === undefined) return undefined
    let best: { readonly box: Box; readonly cost: number } | undefined
    for (const wide of widthsFor(width)) {
      const cut = wide < width ? 20 + ((width - wide) / width) * 60 : 0
      for (const spot of spotsOf(points, wide, grid)) {
        const box = { x: spot.x - wide / 2, y: spot.y - height / 2, width: wide, height }
        const base = cut + spot.cost
        if (best && base >= best.cost) continue
        const cost = base + costOf(box, own, points, grid, taken, legs)
        if (!best || cost < best.cost) best = { box, cost }
      }
      if (best && best.cost < 12) break
    }
    if (best) taken.push(best.box)
    return best?.box
  })
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

function acrossSpots(a: Point, b: Point, width: number, grid: Grid): Spot[] {
  const low = Math.min(a.y, b.y)
  const high = Math.max(a.y, b.y)
  const middle = (low + high) / 2
  const reach = Math.max(high - low, 1)
  const beside = BESIDE + width / 2
  return [...grid.channels.filter((y) => y > low && y < high), middle, low + reach / 4, high - reach / 4].flatMap(
    (y) => {
      const cost = 2 + (Math.abs(y - middle) / reach) * 8
      const isShort = reach < 2 * ROW_PADDING + 6
      return [
        { x: a.x, y, cost: cost + (isShort ? 40 : 0) },
        { x: a.x + beside, y, cost: cost + 9 },
        { x: a.x - beside, y, cost: cost + 9.5 },
      ]
    },
  )
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
      for (let band = bandAt(box.y); band <= bandAt(box.y + box.height); band++) {
        const known = bands.get(band)
        if (known) known.push({ way, box })
        else bands.set(band, [{ way, box }])
      }
    }
  }
  return bands
}

function bandAt(y: number): number {
  return Math.floor(y / BAND)
}

function costOf(
  box: Box,
  own: number,
  points: readonly Point[],
  grid: Grid,
  taken: readonly Box[],
  legs: Bands,
): number {
  let cost = 0
  for (const card of grid.cardsNear(box)) cost += overlap(box, card) > 0 ? 200 + overlap(box, card) : 0
  for (const other of taken) cost += overlap(grown(box, 1), other) > 0 ? 150 + overlap(box, other) : 0
  const [tip, before] = [points.at(-1), points.at(-2)]
  if (tip && before && touches(box, tipBox(tip, before))) cost += 30
  if (box.x < 0 || box.x + box.width > grid.width) cost += 120
  const seen = new Set<number>()
  for (let band = bandAt(box.y); band <= bandAt(box.y + box.height); band++) {
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
