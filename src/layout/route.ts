import type { Box, Point } from '../base/box'

/** Where a card lies, in logical coordinates, for routing. */
export interface Stop {
  readonly box: Box
  /** Position of its row among all rows, and of its step among all steps. */
  readonly row: number
  readonly column: number
  /** The row's upper and lower edge. */
  readonly rowTop: number
  readonly rowBottom: number
}

/** Room around a card's sides in which links run. */
const GUTTER = 6
/** Neighbouring links in one channel keep this apart. */
const LANE = 3

/**
 * The way of a link: right-angled, from an edge of one card to an edge of the other, around the cards between them. The
 * straight and the one-bend ways are taken when nothing stands there; else the way leads through gutters between columns and
 * channels between rows, which are always free. `spread` (−1, 0, 1) keeps neighbouring links apart.
 */
export function routeLink(
  from: Stop,
  to: Stop,
  spread: number,
  cardsInColumn: (column: number) => readonly Box[],
): Point[] {
  const isFree = (column: number, x: number, a: number, b: number): boolean =>
    cardsInColumn(column).every(
      (box) =>
        box === from.box ||
        box === to.box ||
        x < box.x ||
        x > box.x + box.width ||
        box.y >= Math.max(a, b) ||
        box.y + box.height <= Math.min(a, b),
    )
  return (
    sideways(from, to) ??
    straightDown(from, to, isFree) ??
    oneChannel(from, to, spread, isFree) ??
    throughGutters(from, to, spread)
  )
}

type IsFree = (column: number, x: number, a: number, b: number) => boolean

/** Neighbours in one row: a short arrow between their sides. */
function sideways(from: Stop, to: Stop): Point[] | undefined {
  if (from.row !== to.row || Math.abs(from.column - to.column) !== 1) return undefined
  const top = Math.max(from.box.y, to.box.y)
  const bottom = Math.min(from.box.y + from.box.height, to.box.y + to.box.height)
  if (bottom - top < 12) return undefined
  const y = (top + bottom) / 2
  const forward = to.column > from.column
  return [
    { x: forward ? from.box.x + from.box.width : from.box.x, y },
    { x: forward ? to.box.x : to.box.x + to.box.width, y },
  ]
}

function straightDown(from: Stop, to: Stop, isFree: IsFree): Point[] | undefined {
  if (from.column !== to.column) return undefined
  const x = middle(from.box)
  const [start, end] = facingEdges(from, to)
  return isFree(from.column, x, start, end)
    ? [
        { x, y: start },
        { x, y: end },
      ]
    : undefined
}

/** Down to the channel beside one of the two rows, along it, and down to the other card. */
function oneChannel(from: Stop, to: Stop, spread: number, isFree: IsFree): Point[] | undefined {
  if (from.row === to.row || from.column === to.column) return undefined
  const [start, end] = facingEdges(from, to)
  const down = to.row > from.row
  const a = middle(from.box)
  const b = middle(to.box)
  const channels = [down ? from.rowBottom : from.rowTop, down ? to.rowTop : to.rowBottom]
  for (const channel of channels) {
    const y = channel + spread * LANE
    if (isFree(from.column, a, start, y) && isFree(to.column, b, y, end))
      return [
        { x: a, y: start },
        { x: a, y },
        { x: b, y },
        { x: b, y: end },
      ]
  }
  return undefined
}

/** Out of the side, down the gutter, along a channel, down the other gutter, into the side. */
function throughGutters(from: Stop, to: Stop, spread: number): Point[] {
  const forward = to.column > from.column || (to.column === from.column && to.row >= from.row)
  const outX = forward ? from.box.x + from.box.width : from.box.x
  const inX = to.column === from.column ? outX : forward ? to.box.x : to.box.x + to.box.width
  const outGutter = outX + (forward ? GUTTER : -GUTTER) + spread
  const inGutter = to.column === from.column ? outGutter : inX + (forward ? -GUTTER : GUTTER) + spread
  const fromY = centre(from.box) + spread * LANE
  const toY = centre(to.box) + spread * LANE
  const channel = (to.row >= from.row ? from.rowBottom : from.rowTop) + spread * LANE
  const points = [
    { x: outX, y: fromY },
    { x: outGutter, y: fromY },
  ]
  if (outGutter !== inGutter) points.push({ x: outGutter, y: channel }, { x: inGutter, y: channel })
  return [...points, { x: inGutter, y: toY }, { x: inX, y: toY }]
}

function facingEdges(from: Stop, to: Stop): [start: number, end: number] {
  const down = to.row > from.row || (to.row === from.row && to.box.y > from.box.y)
  return down ? [from.box.y + from.box.height, to.box.y] : [from.box.y, to.box.y + to.box.height]
}

function middle(box: Box): number {
  return box.x + box.width / 2
}

function centre(box: Box): number {
  return box.y + box.height / 2
}
