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

/** Where the page that begins at `top` ends, not after `latest`: after a lane, else after a card, else where it must. */
function cutAfter(rows: readonly Row[], top: number, latest: number): number {
  const least = top + LOWEST / 2
  const isFit = (y: number) => y > least && y <= latest + 0.5
  // A line belongs to what is below it.
  const lanes = rows.filter((row) => row.kind === 'lane')
  const ends = lanes.map((row) => row.y + row.height).filter(isFit)
  if (ends.length > 0) return Math.max(...ends)
  const cards = lanes.flatMap((row) =>
    row.cells.flatMap((cell) => cell.cards.map(({ box }) => ({ from: row.y + box.y, to: row.y + box.y + box.height }))),
  )
  const starts = rows.map((row) => row.y).filter((y) => y > top + 0.5 && y <= latest)
  const clear = [...cards.map(({ to }) => to + 4).filter(isFit), ...starts].filter(
    (y) => !cards.some(({ from, to }) => from < y && y < to),
  )
  return clear.length > 0 ? Math.max(...clear) : latest
}
