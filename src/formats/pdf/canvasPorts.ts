import { FONT_STACK, type TextMark } from '../../scene'
import { type PdfPicture, partPixels } from './pictures'
import type { PaintedText } from './resources'

const JPEG = { type: 'image/jpeg', quality: 0.92 }
/** Pixels of a painted character for each pixel of its type size: sharp on a poster. */
const SHARPNESS = 6
/** Shares of the type size around what is painted: some signs reach over their own box. */
const AROUND = 0.15

/** A picture of the board as a PDF keeps it. Packed as a photograph where nothing shines through. */
export async function decodePicture(picture: Blob): Promise<PdfPicture> {
  const image = await createImageBitmap(picture)
  const { width, height } = image
  const { canvas, context } = canvasOf(width, height)
  context.drawImage(image, 0, 0)
  image.close()
  const { rgb, alpha } = partPixels(context.getImageData(0, 0, width, height).data)
  // A photograph's packing knows no transparency: it would darken the edges of what shines through.
  if (alpha) return { width, height, colours: { kind: 'rgb', bytes: rgb }, alpha }
  const bytes = new Uint8Array(await (await canvas.convertToBlob(JPEG)).arrayBuffer())
  return { width, height, colours: { kind: 'jpeg', bytes } }
}

/** Characters that the typeface lacks (emoji, other scripts) in whatever face the device has for them. */
export function paintDeviceText(text: string, { font, dir }: TextMark, colour: string): PaintedText | undefined {
  const size = font.size * SHARPNESS
  const css = `${font.weight} ${size}px ${FONT_STACK}`
  const measure = canvasOf(1, 1).context
  measure.font = css
  const metrics = measure.measureText(text)
  const around = Math.ceil(size * AROUND)
  const left = Math.ceil(Math.max(0, metrics.actualBoundingBoxLeft)) + around
  const above = Math.ceil(Math.max(0, metrics.actualBoundingBoxAscent)) + around
  const width = left + Math.ceil(Math.max(metrics.width, metrics.actualBoundingBoxRight)) + around
  const height = above + Math.ceil(Math.max(0, metrics.actualBoundingBoxDescent)) + around
  const { context } = canvasOf(width, height)
  context.font = css
  context.fillStyle = colour
  context.direction = dir
  context.textAlign = 'left'
  context.fillText(text, left, above)
  const { rgb, alpha } = partPixels(context.getImageData(0, 0, width, height).data)
  return {
    picture: { width, height, colours: { kind: 'rgb', bytes: rgb }, ...(alpha ? { alpha } : {}) },
    advance: metrics.width / size,
    box: { x: -left / size, y: -above / size, width: width / size, height: height / size },
  }
}

function canvasOf(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('No canvas')
  return { canvas, context }
}
