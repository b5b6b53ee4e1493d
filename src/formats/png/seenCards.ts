import { type Box, intersects } from '../../base/box'
import type { DrawnPart } from '../../scene'

type Point = Pick<Box, 'x' | 'y'>

/** Reads pixels of what is being painted, four bytes each; the box is in pixels of the whole picture. */
export type ReadPixels = (box: Box) => Uint8ClampedArray

/** Where cards lie in a picture, which they are painted into at once or tile by tile. */
export interface CardWatch {
  /** To be called before the cards of a tile are painted. */
  readonly before: (tile: Box, read: ReadPixels) => void
  readonly after: (tile: Box, read: ReadPixels) => void
  /** Ids of the cards that changed the picture. */
  readonly seen: () => ReadonlySet<string>
}

/**
 * Looks whether each card really is in the picture. A canvas that lost its memory, or is too large for the browser, stays as it
 * is without any error; so a card counts only when painting it changed a pixel of its own box.
 */
export function createCardWatch(cards: readonly DrawnPart[], scale: number, origin: Point): CardWatch {
  const seen = new Set<string>()
  const waiting = new Map(cards.map((part) => [part.of?.id ?? '', inPixels(part.box, scale, origin)]))
  const looks = new Map<string, number>()
  return {
    before(tile, read) {
      looks.clear()
      for (const [id, box] of waiting) if (intersects(tile, box)) looks.set(id, lookOf(read(common(tile, box))))
    },
    after(tile, read) {
      for (const [id, look] of looks) {
        const box = waiting.get(id)
        if (!box || lookOf(read(common(tile, box))) === look) continue
        seen.add(id)
        waiting.delete(id)
      }
    },
    seen: () => seen,
  }
}

/** Whole pixels. */
function inPixels(box: Box, scale: number, origin: Point): Box {
  const x = Math.floor((box.x - origin.x) * scale)
  const y = Math.floor((box.y - origin.y) * scale)
  return {
    x,
    y,
    width: Math.ceil((box.x + box.width - origin.x) * scale) - x,
    height: Math.ceil((box.y + box.height - origin.y) * scale) - y,
  }
}

/** The part that lies in both. */
function common(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  }
}

/** One number for many pixels (FNV-1a over whole pixels). */
function lookOf(pixels: Uint8ClampedArray): number {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2)
  let look = 0x811c9dc5
  for (let i = 0; i < whole.length; i++) look = Math.imul(look ^ (whole[i] ?? 0), 0x01000193)
  return look
}
