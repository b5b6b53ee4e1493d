import { type Box, intersects } from '../base/box'
import { type CanvasInk, type Part, paintParts, type Scene } from '../scene'

/** The board as square pictures of equal size, painted where it is seen. */
export interface Tiles {
  /** What is in view now, in board pixels. What has no picture yet soon gets a plain one; with `words`, it gets them next. */
  readonly show: (view: Box, words: boolean) => void
  /** Another drawing, for when the pictures are shown next. */
  readonly draw: (scene: Scene) => void
  /** No more painting: what there is stays as it is. */
  readonly rest: () => void
  readonly close: () => void
}

interface Tile {
  readonly canvas: HTMLCanvasElement
  readonly box: Box
  state: 'empty' | 'plain' | 'whole'
  /** What the picture shows when it is whole. */
  parts: readonly Part[]
}

/** Pixels of a side: few enough to be painted within a frame, many enough that few pictures move. */
const SIDE = 512
/** Below this many pixels per board pixel words are only noise. */
const WORDS_FROM = 0.2
/** Marks may reach over the edge of their part by this much, in board pixels. */
const OVERHANG = 12
/** Painting goes on in the next frame after this long. */
const SLICE_MS = 5

/**
 * `scale` is in pixels per board pixel. The pictures lie in `layer`, at their place on the board. `onCovered` is called once,
 * when everything in view has a picture.
 */
export function createTiles(
  layer: HTMLElement,
  first: Scene,
  scale: number,
  ink: CanvasInk,
  onCovered: () => void,
): Tiles {
  const side = SIDE / scale
  const hasWords = scale >= WORDS_FROM
  const tiles = new Map<string, Tile>()
  let scene = first
  let latest = first
  let parts = partsOf(scene)
  let seen: Box = { x: 0, y: 0, width: 0, height: 0 }
  let frame = 0
  let isCovered = false
  let wantsWords = true

  function add(column: number, row: number): void {
    const key = `${column} ${row}`
    if (tiles.has(key)) return
    const canvas = document.createElement('canvas')
    canvas.width = SIDE
    canvas.height = SIDE
    const box = { x: column * side, y: row * side, width: side, height: side }
    canvas.style.cssText = `left:${box.x}px;top:${box.y}px;width:${side}px;height:${side}px`
    tiles.set(key, { canvas, box, state: 'empty', parts: [] })
    layer.append(canvas)
  }

  function partsIn(box: Box): readonly Part[] {
    const wide = grown(box, OVERHANG)
    return parts.filter((part) => intersects(wide, part.box))
  }

  function paint({ canvas, box }: Tile, own: readonly Part[]): void {
    const context = canvas.getContext('2d')
    if (!context) return
    context.setTransform(scale, 0, 0, scale, 0, 0)
    context.clearRect(0, 0, side, side)
    paintParts(context, own, box, ink)
  }

  /** The tile most in need of paint: one without any, then one in the middle of what is seen. */
  function next(): Tile | undefined {
    const x = seen.x + seen.width / 2
    const y = seen.y + seen.height / 2
    let best: Tile | undefined
    let least = Number.POSITIVE_INFINITY
    for (const tile of tiles.values()) {
      if (tile.state === 'whole' || (tile.state === 'plain' && !wantsWords)) continue
      const far = Math.hypot(tile.box.x + side / 2 - x, tile.box.y + side / 2 - y)
      const need = tile.state === 'empty' ? far : far + 1e9
      if (need < least) [best, least] = [tile, need]
    }
    return best
  }

  function improve(tile: Tile): void {
    const own = partsIn(tile.box)
    const isPlain = tile.state === 'empty'
    paint(tile, isPlain ? own.map(wordless) : own)
    tile.state = isPlain && hasWords ? 'plain' : 'whole'
    tile.parts = own
  }

  function work(): void {
    frame = 0
    const until = performance.now() + SLICE_MS
    for (let tile = next(); tile; tile = next()) {
      if (!isCovered && tile.state !== 'empty') cover()
      improve(tile)
      if (performance.now() > until) break
    }
    if (next()) frame = requestAnimationFrame(work)
    else cover()
  }

  function cover(): void {
    if (isCovered) return
    isCovered = true
    onCovered()
  }

  /** Only the pictures that the new drawing changes are painted again. */
  function redraw(): void {
    scene = latest
    parts = partsOf(scene)
    for (const tile of tiles.values()) {
      if (tile.state === 'empty') continue
      const own = partsIn(tile.box)
      if (isSame(tile.parts, own)) continue
      tile.parts = own
      paint(tile, tile.state === 'whole' && hasWords ? own : own.map(wordless))
    }
  }

  function show(view: Box, words: boolean): void {
    seen = view
    wantsWords = words
    if (scene !== latest) redraw()
    // Half a tile around, so that most of what comes into view was painted before.
    const [left, top] = [Math.max(view.x - side / 2, 0), Math.max(view.y - side / 2, 0)]
    const right = Math.min(view.x + view.width + side / 2, scene.width)
    const bottom = Math.min(view.y + view.height + side / 2, scene.height)
    const wanted = { x: left, y: top, width: right - left, height: bottom - top }
    for (const [key, tile] of tiles) if (!intersects(grown(wanted, side), tile.box)) remove(key, tile)
    for (let row = Math.floor(top / side); row * side < bottom; row++)
      for (let column = Math.floor(left / side); column * side < right; column++) add(column, row)
    if (!frame && next()) frame = requestAnimationFrame(work)
  }

  function remove(key: string, tile: Tile): void {
    tile.canvas.remove()
    tiles.delete(key)
  }

  return {
    show,
    draw: (now) => {
      latest = now
    },
    rest: () => cancelAnimationFrame(frame),
    close: () => {
      cancelAnimationFrame(frame)
      for (const tile of tiles.values()) tile.canvas.remove()
    },
  }
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

/** Everything that lies on the ground of the map, from the back to the front. Heads and labels have panes of their own. */
function partsOf(scene: Scene): readonly Part[] {
  const lanes = scene.rows.flatMap((row) => (row.kind === 'lane' ? [row] : []))
  return [
    ...scene.rows.map((row) => lowered(row.ground, row.y)),
    ...lanes.flatMap((row) => (row.overlay ? [lowered(row.overlay, row.y)] : [])),
    ...scene.links,
    ...lanes.flatMap((row) => row.cells.flatMap((cell) => cell.cards.map((card) => lowered(card, row.y)))),
  ]
}

function lowered({ box, marks }: Part, by: number): Part {
  return { box: { ...box, y: box.y + by }, marks }
}

function wordless({ box, marks }: Part): Part {
  return { box, marks: marks.filter((mark) => mark.kind !== 'text' && mark.kind !== 'icon') }
}

function isSame(a: readonly Part[], b: readonly Part[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => {
      const other = b[index]
      return other?.marks === part.marks && other.box.x === part.box.x && other.box.y === part.box.y
    })
  )
}
