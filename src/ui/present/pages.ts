import type { Row, Scene } from '../../scene'

export interface Cut {
  readonly top: number
  readonly bottom: number
}

/** A page lower than this would show nothing whole, in board pixels. */
const LOWEST = 60

/** Of the steps' names, with the line below them. */
export function stepHeight(scene: Scene): number {
  const [first] = scene.steps
  return first ? -first.box.y : 0
}

/**
 * Parts rows into pages of at most this height, between rows, and as even as can be. A row that is higher than a page is
 * parted between its cards: nothing is ever out of reach.
 */
export function cutPages(rows: readonly Row[], height: number): readonly Cut[] {
  const limit = Math.max(height, LOWEST)
  const pages = cutAt(rows, limit)
  if (pages.length < 2) return pages
  // The lowest height that needs no more pages leaves them even.
  let low = limit / 2
  let high = limit
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2
    if (cutAt(rows, middle).length > pages.length) low = middle
    else high = middle
  }
  return cutAt(rows, high)
}

function cutAt(rows: readonly Row[], limit: number): readonly Cut[] {
  const last = rows.at(-1)
  const end = last ? last.y + last.height : 0
  const cuts: Cut[] = []
  let top = 0
  while (end - top > limit + 0.5) {
    const bottom = cutAfter(rows, top, top + limit)
    cuts.push({ top, bottom })
    top = bottom
  }
  return [...cuts, { top, bottom: end }]
}

/** Where the page that begins at `top` ends, not after `latest`. */
function cutAfter(rows: readonly Row[], top: number, latest: number): number {
  const whole = rows.filter((row) => row.y >= top - 0.5 && row.y + row.height <= latest + 0.5)
  // A line belongs to what is below it.
  const lastLane = whole.findLastIndex((row) => row.kind === 'lane')
  const last = whole[lastLane]
  if (last) return last.y + last.height
  return betweenCards(rows, top, latest)
}

function betweenCards(rows: readonly Row[], top: number, latest: number): number {
  const row = rows.find((each) => each.y < latest && each.y + each.height > latest)
  if (row?.kind !== 'lane') return latest
  const cards = row.cells.flatMap((cell) => cell.cards.map(({ box }) => [row.y + box.y, row.y + box.y + box.height]))
  const ends = cards.map(([, bottom = 0]) => bottom + 4).filter((y) => y > top + LOWEST / 2 && y <= latest)
  const clear = ends.filter((y) => !cards.some(([from = 0, to = 0]) => from < y && y < to))
  return Math.max(...(clear.length > 0 ? clear : [latest]))
}
