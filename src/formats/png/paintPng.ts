import type { Box } from '../../base/box'
import { fail, type Result } from '../../base/result'
import type { Page } from '../../layout'
import { type CanvasInk, CLEAR, type DrawnPart, drawnParts, type Palette, paintParts, type Scene } from '../../scene'
import { type Completeness, picturesIn } from '../completeness'
import type { LoadedFont } from '../fonts/addFonts'
import { type Asked, counted, handOver, type Incomplete, namesOfLinks } from '../handOver'
import { readPictureHeader } from '../picture/pictureHeader'
import { type PngHead, startPng, withFacts } from './pngFile'
import { type CardWatch, createCardWatch } from './seenCards'

/** All that is needed to paint a picture; it can be sent to a worker as it is. */
export interface PngJob {
  readonly scene: Scene
  readonly palette: Palette
  /** Pixels of the picture for each pixel of the board. */
  readonly scale: number
  readonly title: string
  /** Title, legend and margin around the board. */
  readonly page?: Page
  readonly images: Readonly<Record<string, Blob>>
  readonly fonts: readonly LoadedFont[]
}

export interface PngFile {
  readonly file: Blob
  readonly width: number
  readonly height: number
  readonly completeness: Completeness
}

export type PngProblem =
  | { readonly kind: 'cancelled' }
  /** More pixels than a PNG of ours may have: choose a smaller scale. */
  | { readonly kind: 'tooLarge'; readonly width: number; readonly height: number }
  /** The browser gives no canvas. */
  | { readonly kind: 'noCanvas' }
  /** Some of the board is not in the picture. Nothing is handed over. */
  | Incomplete
  /** The finished file is not what was to be written. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Something to paint on. */
export interface PngCanvas {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
  /** The browser's own PNG of it. */
  readonly encode: () => Promise<Blob>
}

export interface PngPorts {
  readonly createCanvas: (width: number, height: number) => PngCanvas | undefined
  readonly path: CanvasInk['path']
  readonly decode: (picture: Blob) => Promise<ImageBitmap>
  /** Called before each tile with the share that is done, 0 to 1. May wait, so that a page stays alive; a rejection stops the work. */
  readonly onTile: (done: number) => Promise<void>
  /** Small tiles only: for a page, which must not stand still for as long as one large canvas takes. */
  readonly tilesOnly?: boolean
}

/** Every pixel is read back, which is slow from a graphics card's memory. */
export const CANVAS_SETTINGS: CanvasRenderingContext2DSettings = { willReadFrequently: true }

/**
 * Up to here one canvas is tried, which is twice as fast: 256 MiB of pixels, or 640 MiB on a machine that says it has 8 GB.
 * Chromium and Firefox hold that; where it is too much, tiles follow.
 */
const ONE_CANVAS = { side: 32_767, pixels: memory() >= 8 ? 5 * 2 ** 25 : 2 ** 26 }
/** Gigabytes, never more than 8; 0 where the browser does not tell. */
function memory(): number {
  const told: unknown = typeof navigator === 'object' ? Reflect.get(navigator, 'deviceMemory') : undefined
  return typeof told === 'number' ? told : 0
}

/** A tile is this wide and high at most: far from every browser's limit. */
const TILE = 2048
/** Pixels of the rows that are in memory at once. */
const BAND_PIXELS = 24_000_000
const PIXEL_LIMIT = 2_000_000_000

/**
 * Paints a scene as a PNG, which may be far larger than any canvas. The picture is looked at while it is painted and read back
 * when it is written; one that is not complete is a problem, never a file.
 */
export async function paintPng(job: PngJob, ports: PngPorts): Promise<Result<PngFile, PngProblem>> {
  const box = job.page?.box ?? job.scene.bounds
  const width = Math.ceil(box.width * job.scale)
  const height = Math.ceil(box.height * job.scale)
  const pixels = width * height
  if (width < 1 || height < 1 || pixels > PIXEL_LIMIT) return fail({ kind: 'tooLarge', width, height })
  const images = await decodeImages(job.images, ports)
  const ink: CanvasInk = { palette: job.palette, image: (hash) => images.get(hash), path: ports.path }
  const painting = { job, ports, ink, box, width, height }
  const oneCanvas = Math.max(width, height) <= ONE_CANVAS.side && pixels <= ONE_CANVAS.pixels && !ports.tilesOnly
  const atOnce = oneCanvas ? await paintAtOnce(painting).catch(() => undefined) : undefined
  return atOnce?.ok ? atOnce : paintTiled(painting)
}

interface Painting {
  readonly job: PngJob
  readonly ports: PngPorts
  readonly ink: CanvasInk
  /** What of the board is shown, in its pixels. */
  readonly box: Box
  /** Of the picture, in its pixels. */
  readonly width: number
  readonly height: number
}

async function decodeImages(pictures: PngJob['images'], ports: PngPorts): Promise<ReadonlyMap<string, ImageBitmap>> {
  const images = new Map<string, ImageBitmap>()
  for (const [hash, blob] of Object.entries(pictures)) {
    const image = await ports.decode(blob).catch(() => undefined)
    if (image) images.set(hash, image)
  }
  return images
}

async function paintAtOnce(painting: Painting): Promise<Result<PngFile, PngProblem>> {
  const { ports, width, height } = painting
  const canvas = ports.createCanvas(width, height)
  if (!canvas) return fail({ kind: 'noCanvas' })
  const account = openAccount(painting)
  await ports.onTile(0)
  paintTile(painting, canvas, { x: 0, y: 0, width, height }, account)
  await ports.onTile(0.5)
  const encoded = await canvas.encode().catch(String)
  if (typeof encoded === 'string') return fail({ kind: 'failed', reason: encoded })
  const file = withFacts(encoded, headOf(painting))
  await ports.onTile(1)
  return judge(painting, account, file)
}

/** Bands of rows from top to bottom, each of tiles from left to right, into one file. */
async function paintTiled(painting: Painting): Promise<Result<PngFile, PngProblem>> {
  const { ports, width, height } = painting
  const canvas = ports.createCanvas(TILE, TILE)
  if (!canvas) return fail({ kind: 'noCanvas' })
  const account = openAccount(painting)
  const writer = startPng(headOf(painting))
  const bandHeight = Math.max(64, Math.min(TILE, height, Math.floor(BAND_PIXELS / width)))
  for (let y = 0; y < height; y += bandHeight) {
    const rows = Math.min(bandHeight, height - y)
    const band = writer.band(rows)
    for (let x = 0; x < width; x += TILE) {
      await ports.onTile((y + (rows * x) / width) / height)
      const tile = { x, y, width: Math.min(TILE, width - x), height: rows }
      paintTile(painting, canvas, tile, account)
      band.put(canvas.context.getImageData(0, 0, tile.width, rows).data, x, tile.width)
    }
    await band.write()
  }
  await ports.onTile(1)
  return judge(painting, account, await writer.finish())
}

function headOf({ job, width, height }: Painting): PngHead {
  return { width, height, scale: job.scale, title: job.title, isClear: job.palette.canvas === CLEAR }
}

/** What is to be painted, in its order and parted at the cards, and what of it has been. */
interface Account {
  readonly under: readonly DrawnPart[]
  readonly cards: readonly DrawnPart[]
  readonly over: readonly DrawnPart[]
  readonly watch: CardWatch
  readonly drawn: Set<string>
}

function openAccount({ job, box }: Painting): Account {
  const parts = drawnParts(job.scene, job.page?.parts)
  const isCard = (part: DrawnPart) => part.of?.kind === 'card'
  const first = parts.findIndex(isCard)
  const cards = parts.filter(isCard)
  return {
    under: first < 0 ? parts : parts.slice(0, first),
    cards,
    over: first < 0 ? [] : parts.slice(first + cards.length),
    watch: createCardWatch(cards.filter(hasMarks), job.scale, box),
    drawn: new Set(),
  }
}

function hasMarks(part: DrawnPart): boolean {
  return part.marks.length > 0
}

/** Paints a piece of the picture at the canvas' origin; the tile is in pixels of the picture. */
function paintTile({ job, ink, box }: Painting, { context }: PngCanvas, tile: Box, account: Account): void {
  const { scale } = job
  const window = {
    x: box.x + tile.x / scale,
    y: box.y + tile.y / scale,
    width: tile.width / scale,
    height: tile.height / scale,
  }
  const read = (part: Box) => context.getImageData(part.x - tile.x, part.y - tile.y, part.width, part.height).data
  context.setTransform(1, 0, 0, 1, 0, 0)
  // A picture without a ground would show the tile before it.
  context.clearRect(0, 0, tile.width, tile.height)
  context.fillStyle = job.palette.canvas
  context.fillRect(0, 0, tile.width, tile.height)
  context.scale(scale, scale)
  paintParts(context, account.under, window, ink)
  account.watch.before(tile, read)
  paintParts(context, account.cards, window, ink)
  account.watch.after(tile, read)
  for (const { of } of paintParts(context, account.over, window, ink)) if (of) account.drawn.add(of.id)
}

async function judge(
  { job, ink, width, height }: Painting,
  account: Account,
  file: Blob,
): Promise<Result<PngFile, PngProblem>> {
  const cards = account.cards
    .filter(hasMarks)
    .map(({ of }): Asked => ({ kind: 'card', id: of?.id ?? '', name: of?.label ?? '' }))
  const links = [...namesOfLinks(job.scene)].map(([id, name]): Asked => ({ kind: 'link', id, name }))
  const seen = account.watch.seen()
  const found = counted([...cards, ...links], ({ kind, id }) =>
    kind === 'card' ? seen.has(id) : account.drawn.has(id),
  )
  const completeness = {
    ...found.completeness,
    ...picturesIn([...account.under, ...account.cards, ...account.over], (hash) => ink.image(hash) !== undefined),
  }
  const handed = handOver({ file, width, height }, { ...found, completeness })
  return handed.ok && !(await isWhole(file, width, height)) ? fail({ kind: 'damaged' }) : handed
}

/** True when the file starts and ends as a PNG of this size. */
async function isWhole(file: Blob, width: number, height: number): Promise<boolean> {
  const start = readPictureHeader(new Uint8Array(await file.slice(0, 64).arrayBuffer()))
  const end = await file.slice(-8, -4).text()
  return start?.type === 'image/png' && start.width === width && start.height === height && end === 'IEND'
}
