import type { Box } from '../../base/box'
import type { DrawnPart } from '../../scene'

type Point = Pick<Box, 'x' | 'y'>

/** Where cards lie in a picture, which they are painted into tile by tile. */
export interface CardWatch {
  /** Looks at a tile as it was before its cards were painted and after: four bytes a pixel. */
  readonly look: (tile: Box, before: Uint8ClampedArray, after: Uint8ClampedArray) => void
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
  return {
    look(tile, before, after) {
      for (const [id, box] of waiting) {
        if (!changed(tile, box, before, after)) continue
        seen.add(id)
        waiting.delete(id)
      }
    },
    seen: () => seen,
  }
}

function inPixels(box: Box, scale: number, origin: Point): Box {
  return { x: (box.x - origin.x) * scale, y: (box.y - origin.y) * scale, width: box.width * scale, height: box.height * scale }
}

function changed(tile: Box, box: Box, before: Uint8ClampedArray, after: Uint8ClampedArray): boolean {
  const left = Math.max(0, Math.floor(box.x) - tile.x)
  const right = Math.min(tile.width, Math.ceil(box.x + box.width) - tile.x)
  const top = Math.max(0, Math.floor(box.y) - tile.y)
  const bottom = Math.min(tile.height, Math.ceil(box.y + box.height) - tile.y)
  for (let y = top; y < bottom; y++) {
    const end = 4 * (y * tile.width + right)
    for (let at = 4 * (y * tile.width + left); at < end; at++) if (before[at] !== after[at]) return true
  }
  return false
}
