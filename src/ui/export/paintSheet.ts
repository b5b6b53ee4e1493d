import { marksIn, type Sheet } from '../../layout'
import { type CanvasInk, type DrawnPart, type Palette, paintMarks } from '../../scene'

interface SheetPainting {
  readonly sheet: Sheet
  readonly board: readonly DrawnPart[]
  readonly palette: Palette
  /** CSS pixels for each point. */
  readonly zoom: number
  readonly signal: AbortSignal
}

/** Milliseconds of painting at once; between these the page answers. */
const AT_ONCE = 16

/** A sheet on a canvas, small: the same parts through the same windows as in the file. Pictures are grey. */
export async function paintSheet(canvas: HTMLCanvasElement, painting: SheetPainting): Promise<void> {
  const { sheet, board, palette, zoom, signal } = painting
  const context = canvas.getContext('2d')
  if (!context) return
  const ratio = zoom * Math.max(2, window.devicePixelRatio)
  canvas.width = Math.round(sheet.width * ratio)
  canvas.height = Math.round(sheet.height * ratio)
  context.fillStyle = palette.canvas
  context.fillRect(0, 0, canvas.width, canvas.height)
  const ink: CanvasInk = { palette, image: () => undefined, path: (data) => new Path2D(data) }
  let since = performance.now()
  for (const pane of sheet.panes) {
    const { window: seen, at, scale, show } = pane
    context.save()
    context.scale(ratio, ratio)
    context.beginPath()
    context.rect(at.x, at.y, seen.width * scale, seen.height * scale)
    context.clip()
    context.translate(at.x - seen.x * scale, at.y - seen.y * scale)
    context.scale(scale, scale)
    for (const part of show === 'board' ? board : show) {
      if (performance.now() - since > AT_ONCE) {
        await new Promise((resume) => setTimeout(resume))
        if (signal.aborted) return
        since = performance.now()
      }
      context.save()
      context.translate(part.box.x, part.box.y)
      paintMarks(context, marksIn(part, pane), ink)
      context.restore()
    }
    context.restore()
  }
}
