import type { Box, Point } from '../base/box'
import type { Row, Scene } from '../scene'
import { MAX_ZOOM, MIN_ZOOM } from './mapView'

/** How the board lies in the window: a board point p is at p · zoom + (x, y), from the top left of the map. */
export interface Viewport extends Point {
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The frozen panes on screen, in pixels. */
export interface Panes {
  readonly header: number
  readonly labels: number
  /** Names no longer fit as drawn: they are set anew at a size that can be read. */
  readonly compact: boolean
}

/** Below this zoom the type of 13 px drawn in the panes would be smaller than 12 px. */
const READABLE = 0.93
const COMPACT_HEADER = 66
/** Room left free past the last step and below the last lane, on screen; the buttons that add stand there. */
const END_ROOM = 190
const FOOT_ROOM = 96
/** What the buttons that add take of the last step and the last lane when there is no more room for them. */
const ADD_ROOM = 46

export function panesOf(scene: Pick<Scene, 'headerHeight' | 'labelWidth'>, zoom: number): Panes {
  const compact = zoom < READABLE
  return {
    compact,
    header: compact ? COMPACT_HEADER : scene.headerHeight * zoom,
    labels: compact ? scene.labelWidth * READABLE : scene.labelWidth * zoom,
  }
}

type Extent = [[number, number], [number, number]]

/** Board coordinates the window may show, so that the content starts at the panes and never drifts away. */
export function extentOf(scene: Scene, size: Size, zoom: number): Extent {
  const panes = panesOf(scene, zoom)
  const top = -panes.header / zoom
  const bottom = Math.max(scene.height + FOOT_ROOM / zoom, top + size.height / zoom)
  const along = Math.max(scene.width + (panes.labels + END_ROOM) / zoom, size.width / zoom)
  if (scene.direction === 'rtl') {
    const right = scene.width + panes.labels / zoom
    return [
      [right - along, top],
      [right, bottom],
    ]
  }
  const left = -panes.labels / zoom
  return [
    [left, top],
    [left + along, bottom],
  ]
}

/** The nearest viewport that shows nothing outside the extent. */
export function settle(viewport: Viewport, scene: Scene, size: Size): Viewport {
  const zoom = clamp(viewport.zoom, MIN_ZOOM, MAX_ZOOM)
  const [[left, top], [right, bottom]] = extentOf(scene, size, zoom)
  return {
    zoom,
    x: clamp(viewport.x, size.width - right * zoom, -left * zoom),
    y: clamp(viewport.y, size.height - bottom * zoom, -top * zoom),
  }
}

/** The beginning of the journey at its natural size. */
export function startViewport(scene: Scene, size: Size, zoom = 1): Viewport {
  const rtl = scene.direction === 'rtl'
  return settle({ zoom, x: rtl ? -1e9 : 1e9, y: 1e9 }, scene, size)
}

/** The whole board as large as it fits. */
export function fitViewport(scene: Scene, size: Size): Viewport {
  // The panes keep a least size, so the zoom that fits depends on itself: two rounds settle it.
  let zoom = 1
  for (let round = 0; round < 3; round++) {
    const panes = panesOf(scene, zoom)
    const wide = (size.width - panes.labels - ADD_ROOM) / Math.max(scene.width, 1)
    const high = (size.height - panes.header - ADD_ROOM) / Math.max(scene.height, 1)
    zoom = clamp(Math.min(wide, high), MIN_ZOOM, 1)
  }
  return startViewport(scene, size, zoom)
}

/** What is to be seen on a wall. `least` is the zoom below which nobody at the back of the room can read. */
export interface Wanted {
  readonly box: Box
  /** Comes first where the box is too large to be read as a whole. */
  readonly focus: Box | undefined
  readonly least: number
}

/** A part of the board as large as it fits, never smaller than can be read; what fits no more shows its focus, or its beginning. */
export function largeViewport({ box, focus, least }: Wanted, scene: Scene, size: Size): Viewport {
  let zoom = 1
  for (let round = 0; round < 3; round++) {
    const free = freeArea(scene, size, zoom)
    const fitting = Math.min(free.width / Math.max(box.width, 1), free.height / Math.max(box.height, 1))
    zoom = clamp(fitting, Math.max(least, MIN_ZOOM), MAX_ZOOM)
  }
  const free = freeArea(scene, size, zoom)
  const from = startOf(box.y, box.height, free.height / zoom, false, focus?.y, focus?.height)
  const whole = wholeRows(scene, size, { from, zoom }, focus)
  const room = freeArea(scene, size, whole.zoom)
  const wide = startOf(box.x, box.width, room.width / whole.zoom, scene.direction === 'rtl', focus?.x, focus?.width)
  return settle({ zoom: whole.zoom, x: room.x - wide * whole.zoom, y: room.y - whole.from * whole.zoom }, scene, size)
}

/** How much smaller and larger than asked for a board is shown, so that no row is cut. */
const SMALLER = 0.9
const LARGER = 1.35

/** A view that ends where a row ends: rows of which most is seen come in as wholes, others go. The row of the focus stays. */
function wholeRows(
  scene: Scene,
  size: Size,
  { from, zoom }: { readonly from: number; readonly zoom: number },
  focus: Box | undefined,
): { readonly from: number; readonly zoom: number } {
  const room = freeArea(scene, size, zoom).height / zoom
  const to = from + room
  if (scene.height <= room + 0.5) return { from, zoom }
  const seen = (row: Row) => Math.min(row.y + row.height, to) - Math.max(row.y, from)
  const holdsFocus = ({ y, height }: Row) => focus !== undefined && focus.y < y + height && focus.y + focus.height > y
  const kept = scene.rows.filter((row) => seen(row) >= row.height / 2 || (holdsFocus(row) && seen(row) > 0))
  while (kept.length > 1 && room / heightOf(kept) < SMALLER) {
    const [first, last] = [kept[0], kept.at(-1)]
    if (!first || !last) break
    const isFirst = holdsFocus(last) || (!holdsFocus(first) && seen(first) / first.height < seen(last) / last.height)
    if (isFirst) kept.shift()
    else kept.pop()
  }
  const first = kept[0]
  if (!first) return { from, zoom }
  let fitting = zoom
  // The header takes the more of the window the larger it is drawn.
  for (let round = 0; round < 12; round++) {
    const wanted = freeArea(scene, size, fitting).height / heightOf(kept)
    fitting = clamp(wanted, zoom * SMALLER, Math.min(zoom * LARGER, MAX_ZOOM))
  }
  return { from: first.y, zoom: fitting }
}

function heightOf(rows: readonly Row[]): number {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last ? last.y + last.height - first.y : 0
}

/** Where a view of some length begins: around a span that fits in it, else around the focus, else at the span's beginning. */
function startOf(
  from: number,
  length: number,
  room: number,
  backwards: boolean,
  focus?: number,
  focusLength = 0,
): number {
  if (length <= room + 0.5) return from + length / 2 - room / 2
  const last = from + length - room
  if (focus === undefined) return backwards ? last : from
  return clamp(focus + focusLength / 2 - room / 2, from, last)
}

/** Room around what is brought into the middle, in window pixels; the bar above a card stands there. */
const FIT_ROOM = 56

/** A part of the board in the middle, as large as it fits but never larger than drawn. */
export function viewportFor(box: Box, scene: Scene, size: Size): Viewport {
  let zoom = 1
  for (let round = 0; round < 3; round++) {
    const free = freeArea(scene, size, zoom)
    const wide = (free.width - 2 * FIT_ROOM) / Math.max(box.width, 1)
    const high = (free.height - 2 * FIT_ROOM) / Math.max(box.height, 1)
    zoom = clamp(Math.min(wide, high), MIN_ZOOM, 1)
  }
  const free = freeArea(scene, size, zoom)
  const middle = {
    zoom,
    x: free.x + free.width / 2 - (box.x + box.width / 2) * zoom,
    y: free.y + free.height / 2 - (box.y + box.height / 2) * zoom,
  }
  return settle(middle, scene, size)
}

/** Zooms with a point of the window held fast. */
export function zoomAround(viewport: Viewport, zoom: number, point: Point): Viewport {
  const factor = zoom / viewport.zoom
  return {
    zoom,
    x: point.x - (point.x - viewport.x) * factor,
    y: point.y - (point.y - viewport.y) * factor,
  }
}

/** The part of the window that no pane covers, in window pixels of the map. */
export function freeArea(scene: Scene, size: Size, zoom: number): Box {
  const panes = panesOf(scene, zoom)
  return {
    x: scene.direction === 'rtl' ? 0 : panes.labels,
    y: panes.header,
    width: Math.max(size.width - panes.labels, 0),
    height: Math.max(size.height - panes.header, 0),
  }
}

/** The part of the board in view, in board pixels. */
export function visibleBox(scene: Scene, size: Size, viewport: Viewport): Box {
  const free = freeArea(scene, size, viewport.zoom)
  return {
    x: (free.x - viewport.x) / viewport.zoom,
    y: (free.y - viewport.y) / viewport.zoom,
    width: free.width / viewport.zoom,
    height: free.height / viewport.zoom,
  }
}

/** The smallest pan that brings a box of the board into view, with `room` window pixels around it. */
export function panToShow(
  box: Box,
  scene: Scene,
  size: Size,
  viewport: Viewport,
  room: { x: number; y: number },
): Viewport {
  const free = freeArea(scene, size, viewport.zoom)
  return {
    zoom: viewport.zoom,
    x: viewport.x + shift(box.x * viewport.zoom + viewport.x, box.width * viewport.zoom, free.x, free.width, room.x),
    y: viewport.y + shift(box.y * viewport.zoom + viewport.y, box.height * viewport.zoom, free.y, free.height, room.y),
  }
}

/** How far a span has to move to lie inside another; a span that is too long shows its beginning. */
function shift(at: number, length: number, from: number, available: number, room: number): number {
  const margin = Math.max(Math.min(room, (available - length) / 2), 0)
  const past = at + length + margin - (from + available)
  const before = from + margin - at
  if (before > 0 || length > available) return before
  return past > 0 ? -past : 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(Math.min(value, Math.max(high, low)), low)
}
