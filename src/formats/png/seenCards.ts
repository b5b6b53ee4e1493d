import type { Box } from '../../base/box'
import type { DrawnPart } from '../../scene'

/** Pixels of a tile, and where it lies in the picture. */
export interface Tile extends Box {
  /** Four bytes a pixel. */
  readonly pixels: Uint8ClampedArray
}

interface Look {
  first: number | undefined
  differs: boolean
}

/**
 * Looks whether each card really is in the picture. A canvas that has lost its memory, or is too large for the browser, stays
 * of one colour without any error; a card that was painted has at least an outline, so its box holds two colours.
 */
export function createCardWatch(cards: readonly DrawnPart[], scale: number, origin: { readonly x: number; readonly y: number }) {
  const boxes = cards.map((part) => ({ id: part.of?.id ?? '', box: inPixels(part.box, scale, origin), look: blankLook() }))
  return {
    look(tile: Tile): void {
      for (const { box, look } of boxes) if (!look.differs) lookAt(tile, box, look)
    },
    seen(): ReadonlySet<string> {
      return new Set(boxes.filter(({ look }) => look.differs).map(({ id }) => id))
    },
  }
}

function inPixels(box: Box, scale: number, origin: { readonly x: number; readonly y: number }): Box {
  return { x: (box.x - origin.x) * scale, y: (box.y - origin.y) * scale, width: box.width * scale, height: box.height * scale }
}

function lookAt(tile: Tile, box: Box, look: Look): void {
  const left = Math.max(0, Math.floor(box.x) - tile.x)
  const right = Math.min(tile.width, Math.ceil(box.x + box.width) - tile.x)
  const top = Math.max(0, Math.floor(box.y) - tile.y)
  const bottom = Math.min(tile.height, Math.ceil(box.y + box.height) - tile.y)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = 4 * (y * tile.width + x)
      const colour = ((tile.pixels[at] ?? 0) << 16) | ((tile.pixels[at + 1] ?? 0) << 8) | (tile.pixels[at + 2] ?? 0)
      look.first ??= colour
      if (colour !== look.first) {
        look.differs = true
        return
      }
    }
  }
}

function blankLook(): Look {
  return { first: undefined, differs: false }
}
