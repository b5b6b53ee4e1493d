import type { PdfFile } from './pdfFile'
import { type Pdf, pdfRef } from './pdfValue'

/** A picture as a PDF keeps it: colours as a JPEG or as they are, and apart from them how much shows of each pixel. */
export interface PdfPicture {
  readonly width: number
  readonly height: number
  readonly colours:
    | { readonly kind: 'jpeg'; readonly bytes: Uint8Array }
    /** Three bytes a pixel. */
    | { readonly kind: 'rgb'; readonly bytes: Uint8Array }
  /** One byte a pixel; absent when all of the picture shows. */
  readonly alpha?: Uint8Array
}

export function writePicture(file: PdfFile, { width, height, colours, alpha }: PdfPicture): Pdf {
  const size = { Type: '/XObject', Subtype: '/Image', Width: `${width}`, Height: `${height}`, BitsPerComponent: '8' }
  const mask = alpha && file.writeStream({ ...size, ColorSpace: '/DeviceGray' }, alpha)
  const isJpeg = colours.kind === 'jpeg'
  const entries = {
    ...size,
    ColorSpace: '/DeviceRGB',
    SMask: mask === undefined ? undefined : pdfRef(mask),
    Filter: isJpeg ? '/DCTDecode' : undefined,
  }
  return pdfRef(file.writeStream(entries, colours.bytes, { asIs: isJpeg }))
}

/** Pixels of four bytes as colours and, where not everything shows, transparency. */
export function partPixels(pixels: Uint8ClampedArray): { readonly rgb: Uint8Array; readonly alpha?: Uint8Array } {
  const count = pixels.length / 4
  const rgb = new Uint8Array(count * 3)
  const alpha = new Uint8Array(count)
  let opaque = true
  for (let at = 0; at < count; at++) {
    for (let i = 0; i < 3; i++) rgb[3 * at + i] = pixels[4 * at + i] ?? 0
    alpha[at] = pixels[4 * at + 3] ?? 0
    opaque &&= alpha[at] === 255
  }
  return opaque ? { rgb } : { rgb, alpha }
}
