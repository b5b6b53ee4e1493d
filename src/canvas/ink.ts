import type { CanvasInk, Palette } from '../scene'

/** For drawings so small that a picture on a card would be a blot. */
export function inkOf(palette: Palette): CanvasInk {
  return { palette, image: () => undefined, path: (data) => new Path2D(data) }
}
