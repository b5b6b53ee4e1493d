import type { Box, Point } from '../base/box'
import { CELL_INSET, ROW_PADDING } from './sizes'

/** Where a card lies, in logical coordinates, for routing. */
export interface Stop {
  readonly id: string
  readonly box: Box
  /** Position of its row among all rows, and of its step among all steps. */
  readonly row: number
  readonly column: number
  /** The row's upper and lower edge. */
  readonly rowTop: number
  readonly rowBottom: number
  /** Where its step begins and ends along the journey. */
  readonly columnStart: number
  readonly columnEnd: number
}

/** What stands in the way. */
export interface Grid {
  /** Cards of a cell, in logical coordinates of the board. */
  readonly cardsIn: (row: number, column: number) => readonly Box[]
  /** Beyond it the board ends. */
  readonly lastColumn: number
  readonly width: number
  /** Heights between two rows, where no card is, from the top. */
  readonly channels: readonly number[]
  /** Cards of the rows and steps that a box lies in. */
  readonly cardsNear: (box: Box) => readonly Box[]
}

/**
 * One straight piece of a way. Legs of different links on one `track` that would lie upon each other are moved apart, by at
 * most `room` to either side of `base`.
 */
export interface Leg {
  readonly axis: 'along' | 'across'
  readonly track: string
  readonly base: number
  readonly room: number
  readonly gap: number
  /** A line of the map lies on `base`: a link keeps beside it. */
  readonly divided: boolean
}

/** A way before its legs are moved apart. Legs take turns in direction; `start` and `end` lie on the first and the last. */
export interface Way {
  readonly legs: readonly Leg[]
  readonly start: number
  readonly end: number
}

/** Room between cards on both sides of the line between two columns, or two rows, less what the eye needs to part them. */
const GUTTER_ROOM = CELL_INSET - 2
const CHANNEL_ROOM = ROW_PADDING - 2
/** Between links that run side by side. */
const APART = 6

/**
 * The way of a link: right-angled, from an edge of one card to an edge of the other, never through a card. The shortest of
 * these that is free: along the row, straight across, below or above the row, across and along a channel between rows; else out of the side and through
 * the gutters between columns, which are always free.
 */
export function routeLink(from: Stop, to: Stop, labelled: boolean, grid: Grid): Way {
  return (
    (labelled ? roundAbout(from, to, grid) : alongRow(from, to, grid)) ??
    straightAcross(from, to, grid) ??
    besideRow(from, to, grid, 'below') ??
    besideRow(from, to, grid, 'above') ??
    oneChannel(from, to, grid) ??
    throughGutters(from, to, grid)
  )
}

/** From side to side within a row, when nothing stands between. */
function alongRow(from: Stop, to: Stop, grid: Grid): Way | undefined {
  if (from.row !== to.row || from.column === to.column) return undefined
  const top = Math.max(from.box.y, to.box.y)
  const bottom = Math.min(from.box.y + from.box.height, to.box.y + to.box.height)
  if (bottom - top < 12) return undefined
  const base = (top + bottom) / 2
  const forward = to.column > from.column
  const start = forward ? right(from.box) : from.box.x
  const end = forward ? to.box.x : right(to.box)
  const columns = between(from.column, to.column)
  if (columns.some((column) => grid.cardsIn(from.row, column).length > 0)) return undefined
  return { legs: [leg('along', `row ${from.row}`, base, (bottom - top) / 2 - 5, 8)], start, end }
}

function straightAcross(from: Stop, to: Stop, grid: Grid): Way | undefined {
  if (from.column !== to.column || from.box === to.box) return undefined
  const [start, end] = facingEdges(from, to)
  const room = Math.min(from.box.width, to.box.width) / 2 - 8
  const x = middle(from.box)
  if (Math.abs(x - middle(to.box)) > 1 || !isFree(grid, from, to, x, start, end)) return undefined
  return { legs: [downColumn(from, room)], start, end }
}

/** Neighbours in a row, when the straight arrow between them is too short for its words: from foot to foot, or from head to head. */
function besideRow(from: Stop, to: Stop, grid: Grid, side: 'below' | 'above'): Way | undefined {
  if (from.row !== to.row || from.column === to.column) return undefined
  const [y, edge] = side === 'below' ? [from.rowBottom, bottom] : [from.rowTop, top]
  const start = edge(from.box)
  const end = edge(to.box)
  if (!isFree(grid, from, to, middle(from.box), start, y) || !isFree(grid, to, from, middle(to.box), end, y))
    return undefined
  return { legs: [downColumn(from), channel(y), downColumn(to)], start, end }
}

/** Within a cell there is no room for words between two cards: round the corner of the cell, where the row ends. */
function roundAbout(from: Stop, to: Stop, grid: Grid): Way | undefined {
  if (from.row !== to.row || from.column !== to.column) return undefined
  const after = from.column < grid.lastColumn || from.column === 0
  for (const [y, edge] of [[from.rowBottom, bottom] as const, [from.rowTop, top] as const]) {
    for (const [outer, inner] of [[from, to] as const, [to, from] as const]) {
      if (!isFree(grid, outer, outer, middle(outer.box), edge(outer.box), y)) continue
      const foot = edge(outer.box)
      const side = after ? right(inner.box) : inner.box.x
      const legs = [
        downColumn(outer),
        channel(y),
        gutterBeside(inner, after),
        stub(inner, after, Math.sign(outer.box.y - inner.box.y)),
      ]
      return outer === from ? { legs, start: foot, end: side } : { legs: legs.toReversed(), start: side, end: foot }
    }
  }
  return undefined
}

/** Across to the channel beside one of the two rows, along it, and across to the other card. */
function oneChannel(from: Stop, to: Stop, grid: Grid): Way | undefined {
  if (from.row === to.row || from.column === to.column) return undefined
  const [start, end] = facingEdges(from, to)
  const down = to.row > from.row
  for (const y of [down ? to.rowTop : to.rowBottom, down ? from.rowBottom : from.rowTop]) {
    if (isFree(grid, from, to, middle(from.box), start, y) && isFree(grid, to, from, middle(to.box), y, end))
      return { legs: [downColumn(from), channel(y), downColumn(to)], start, end }
  }
  return undefined
}

/** Out of the side, down the gutter, along a channel, down the other gutter, into the side. */
function throughGutters(from: Stop, to: Stop, grid: Grid): Way {
  const same = from.column === to.column
  const forward = same ? from.column < grid.lastColumn || from.column === 0 : to.column > from.column
  const start = forward ? right(from.box) : from.box.x
  const end = same === forward ? right(to.box) : to.box.x
  const out = gutterBeside(from, forward)
  const into = gutterBeside(to, same === forward)
  const down = Math.sign(to.box.y - from.box.y)
  const first = stub(from, forward, down)
  const last = stub(to, same === forward, -down)
  if (out.base === into.base) return { legs: [first, out, last], start, end }
  const y = to.row >= from.row ? from.rowBottom : from.rowTop
  return { legs: [first, out, channel(y), into, last], start, end }
}

function leg(axis: Leg['axis'], track: string, base: number, room: number, gap: number, divided = false): Leg {
  return { axis, track, base, room: Math.max(room, 0), gap, divided }
}

function downColumn({ column, box }: Stop, room = box.width / 2 - 8): Leg {
  return leg('across', `column ${column}`, middle(box), room, 14)
}

function channel(y: number): Leg {
  return leg('along', `channel ${y}`, y, CHANNEL_ROOM, APART, true)
}

function gutterBeside({ column, columnStart, columnEnd }: Stop, after: boolean): Leg {
  // Faces on a curve are narrower than their column: beside the face would be in the way of other rows.
  const base = after ? columnEnd : columnStart
  return leg('across', `gutter ${after ? column + 1 : column}`, base, GUTTER_ROOM, APART, true)
}

/** Out of a side: not in its middle, where the arrows along the row are, but nearer to where the link goes. */
function stub({ id, box }: Stop, after: boolean, down: number): Leg {
  const aside = down * Math.min(11, box.height / 4)
  return leg('along', `${after ? 'after' : 'before'} ${id}`, box.y + box.height / 2 + aside, box.height / 4 - 3, 7)
}

/** Half the width that a line down a column may need when it is moved aside. */
const SWATHE = 30

/** True when a line down the column of `from` meets no card but these two. */
function isFree(grid: Grid, from: Stop, to: Stop, x: number, a: number, b: number): boolean {
  const top = Math.min(a, b)
  const end = Math.max(a, b)
  for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row++) {
    for (const box of grid.cardsIn(row, from.column)) {
      const own = isSame(box, from.box) || isSame(box, to.box)
      if (!own && x + SWATHE > box.x && x - SWATHE < right(box) && box.y < end && bottom(box) > top) return false
    }
  }
  return true
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function facingEdges(from: Stop, to: Stop): [start: number, end: number] {
  const down = to.row > from.row || (to.row === from.row && to.box.y > from.box.y)
  return down ? [bottom(from.box), to.box.y] : [from.box.y, bottom(to.box)]
}

function between(a: number, b: number): number[] {
  const first = Math.min(a, b) + 1
  return Array.from({ length: Math.max(Math.max(a, b) - first, 0) }, (_, index) => first + index)
}

function middle(box: Box): number {
  return box.x + box.width / 2
}

function right(box: Box): number {
  return box.x + box.width
}

function top(box: Box): number {
  return box.y
}

function bottom(box: Box): number {
  return box.y + box.height
}

/** The corners of a way whose legs lie at these places. */
export function pointsOf({ legs, start, end }: Way, at: readonly number[]): Point[] {
  const first = legs.map((own, index) => onLeg(own, at[index] ?? own.base, index === 0 ? start : (at[index - 1] ?? 0)))
  const last = legs.at(-1)
  return last ? [...first, onLeg(last, at[legs.length - 1] ?? last.base, end)] : []
}

function onLeg({ axis }: Leg, place: number, other: number): Point {
  return axis === 'along' ? { x: other, y: place } : { x: place, y: other }
}
