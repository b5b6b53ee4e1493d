import type { Box } from '../../base/box'
import { fail, ok, type Result } from '../../base/result'
import type { Page } from '../../layout'
import { type CanvasInk, type DrawnPart, drawnParts, type Palette, paintParts, type Scene } from '../../scene'
import { type Completeness, isComplete, shareOf } from '../completeness'
import type { LoadedFont } from '../fonts/addFonts'
import { readPictureHeader } from '../picture/pictureHeader'
import { type PngWriter, startPng } from './pngFile'
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
  /** The browser gives no canvas, or one that cannot be read. */
  | { readonly kind: 'noCanvas' }
  /** Some of the board is not in the picture. Nothing is handed over. */
  | { readonly kind: 'incomplete'; readonly completeness: Completeness }
  /** The finished file is not what was to be written. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly reason: string }

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export interface PngPorts {
  /** A canvas of this size to paint on; nothing where the browser gives none. */
  readonly createContext: (width: number, height: number) => Context | null
  readonly path: CanvasInk['path']
  readonly decode: (picture: Blob) => Promise<ImageBitmap>
  /** Called before each tile, with the share that is done: 0 to 1. May wait, so that a page stays alive; a rejection stops the work. */
  readonly onTile: (done: number) => Promise<void>
}

/** A tile is this wide and high at most: far from every browser's limit. */
const TILE = 2048
/** Pixels of the rows that are in memory at once. */
const BAND_PIXELS = 16_000_000
const PIXEL_LIMIT = 2_000_000_000

/** Every pixel is read back, which is slow from a graphics card's memory. */
export const CANVAS_SETTINGS: CanvasRenderingContext2DSettings = { willReadFrequently: true }

/**
 * Paints a scene tile by tile into a PNG that may be far larger than any canvas. The picture is looked at while it is painted
 * and read back when it is written; one that is not complete is a problem, never a file.
 */
export async function paintPng(job: PngJob, ports: PngPorts): Promise<Result<PngFile, PngProblem>> {
  const box = job.page?.box ?? job.scene.bounds
  const width = Math.ceil(box.width * job.scale)
  const height = Math.ceil(box.height * job.scale)
  if (width < 1 || height < 1 || width * height > PIXEL_LIMIT) return fail({ kind: 'tooLarge', width, height })
  const parts = drawnParts(job.scene, job.page?.parts)
  const layers = layersOf(parts)
  const cards = layers.cards.filter((part) => part.marks.length > 0)
  const watch = createCardWatch(cards, job.scale, box)
  const paintTile = await createTilePainter(job, layers, box, watch, ports)
  if (!paintTile) return fail({ kind: 'noCanvas' })
  const writer = startPng({ width, height, scale: job.scale, title: job.title })
  await paintBands({ width, height, paintTile, writer, onTile: ports.onTile })
  const file = await writer.finish()
  const completeness = {
    cards: shareOf(cards.map(idOf), watch.seen()),
    links: shareOf(job.scene.links.map(({ id }) => id), layers.drawn),
  }
  if (!isComplete(completeness)) return fail({ kind: 'incomplete', completeness })
  return (await isWhole(file, width, height)) ? ok({ file, width, height, completeness }) : fail({ kind: 'damaged' })
}

function idOf(part: DrawnPart): string {
  return part.of?.id ?? ''
}

/** Paints a piece of the picture, in its own pixels, which are four bytes each. */
type TilePainter = (tile: Box) => Uint8ClampedArray

async function createTilePainter(job: PngJob, layers: Layers, box: Box, watch: CardWatch, ports: PngPorts): Promise<TilePainter | undefined> {
  const images = new Map<string, ImageBitmap>()
  for (const [hash, blob] of Object.entries(job.images)) {
    const image = await ports.decode(blob).catch(() => undefined)
    if (image) images.set(hash, image)
  }
  const ink: CanvasInk = { palette: job.palette, image: (hash) => images.get(hash), path: ports.path }
  const context = ports.createContext(TILE, TILE)
  if (!context) return undefined
  return (tile) => {
    const window = { x: box.x + tile.x / job.scale, y: box.y + tile.y / job.scale, width: tile.width / job.scale, height: tile.height / job.scale }
    const read = () => context.getImageData(0, 0, tile.width, tile.height).data
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = job.palette.canvas
    context.fillRect(0, 0, tile.width, tile.height)
    context.scale(job.scale, job.scale)
    paintParts(context, layers.under, window, ink)
    const before = read()
    if (paintParts(context, layers.cards, window, ink).length > 0) watch.look(tile, before, read())
    for (const part of paintParts(context, layers.over, window, ink)) if (part.of) layers.drawn.add(part.of.id)
    return read()
  }
}

/** A drawing in the order it is painted, parted at its cards, and what of the rest was drawn. */
interface Layers {
  readonly under: readonly DrawnPart[]
  readonly cards: readonly DrawnPart[]
  readonly over: readonly DrawnPart[]
  readonly drawn: Set<string>
}

function layersOf(parts: readonly DrawnPart[]): Layers {
  const isCard = (part: DrawnPart) => part.of?.kind === 'card'
  const first = parts.findIndex(isCard)
  const last = parts.findLastIndex(isCard)
  const under = first < 0 ? parts : parts.slice(0, first)
  return { under, cards: parts.filter(isCard), over: first < 0 ? [] : parts.slice(last + 1), drawn: new Set() }
}

interface Bands {
  readonly width: number
  readonly height: number
  readonly paintTile: TilePainter
  readonly writer: PngWriter
  readonly onTile: PngPorts['onTile']
}

/** Bands of rows from top to bottom, each of tiles from left to right. */
async function paintBands({ width, height, paintTile, writer, onTile }: Bands): Promise<void> {
  const bandHeight = Math.max(64, Math.min(TILE, height, Math.floor(BAND_PIXELS / width)))
  for (let y = 0; y < height; y += bandHeight) {
    const rows = Math.min(bandHeight, height - y)
    const band = new Uint8Array(width * rows * 3)
    for (let x = 0; x < width; x += TILE) {
      await onTile((y + (rows * x) / width) / height)
      const tile = { x, y, width: Math.min(TILE, width - x), height: rows }
      copyColours(paintTile(tile), tile.width, band, x, width)
    }
    await writer.write(band)
  }
  await onTile(1)
}

/** Into the band's rows, without the fourth byte of each pixel: nothing shines through a board. */
function copyColours(pixels: Uint8ClampedArray, tileWidth: number, band: Uint8Array, x: number, width: number): void {
  const rows = pixels.length / 4 / tileWidth
  for (let row = 0; row < rows; row++) {
    let from = 4 * row * tileWidth
    let to = 3 * (row * width + x)
    for (let i = 0; i < tileWidth; i++) {
      band[to++] = pixels[from++] ?? 0
      band[to++] = pixels[from++] ?? 0
      band[to++] = pixels[from++] ?? 0
      from++
    }
  }
}

/** True when the file starts and ends as a PNG of this size. */
async function isWhole(file: Blob, width: number, height: number): Promise<boolean> {
  const start = readPictureHeader(new Uint8Array(await file.slice(0, 64).arrayBuffer()))
  const end = await file.slice(-8, -4).text()
  return start?.type === 'image/png' && start.width === width && start.height === height && end === 'IEND'
}
