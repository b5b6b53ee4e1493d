import type { CanvasInk, Palette } from '../scene'

/** For drawings so small that a picture on a card would be a blot. */
export function inkOf(palette: Palette): CanvasInk {
  return { palette, image: () => undefined, path: (data) => new Path2D(data) }
}

/** Pixels of a canvas for each of the page: sharp, and never four times the work for what nobody sees. */
export function pixelRatio(): number {
  return Math.min(window.devicePixelRatio || 1, 2)
}
