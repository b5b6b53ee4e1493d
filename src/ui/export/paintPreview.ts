import { type CanvasInk, drawnParts, paintParts } from '../../scene'
import type { Drawing } from './drawing'

/** Milliseconds of painting at once; between these the page answers. */
const AT_ONCE = 16

/** The picture, small, painted by the same code that paints the file. Pictures on cards are grey. */
export async function paintPreview(
  canvas: HTMLCanvasElement,
  { scene, page: { box, parts }, palette }: Drawing,
  zoom: number,
  signal: AbortSignal,
): Promise<void> {
  const context = canvas.getContext('2d')
  if (!context) return
  const scale = zoom * Math.max(2, window.devicePixelRatio)
  canvas.width = Math.round(box.width * scale)
  canvas.height = Math.round(box.height * scale)
  context.fillStyle = palette.canvas
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  const ink: CanvasInk = { palette, image: () => undefined, path: (data) => new Path2D(data) }
  let since = performance.now()
  for (const part of drawnParts(scene, parts)) {
    if (performance.now() - since > AT_ONCE) {
      await new Promise((resume) => setTimeout(resume))
      if (signal.aborted) return
      since = performance.now()
    }
    paintParts(context, [part], box, ink)
  }
}
