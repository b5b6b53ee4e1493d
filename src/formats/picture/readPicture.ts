import { brandId } from '../../base/ids'
import { fail, ok, type Result } from '../../base/result'
import type { Media } from '../../model/records/media'
import { PICTURE_PIXEL_LIMIT, readPictureHeader } from './pictureHeader'

export interface BoardPicture {
  readonly media: Media
  /** What is stored: never the file that was given. */
  readonly file: Blob
}

export type PictureProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooManyBytes'; readonly bytes: number; readonly limit: number }
  /** Not a PNG, JPEG, WebP, GIF or BMP, whatever its name says. */
  | { readonly kind: 'notAPicture' }
  /** By its own header, before anything of it was decoded. */
  | { readonly kind: 'tooManyPixels'; readonly pixels: number; readonly limit: number }
  | { readonly kind: 'unreadable' }

/** Bytes a picture may have before it is scaled. */
export const PICTURE_BYTE_LIMIT = 40 * 1024 * 1024
/** The longer side of a stored picture: sharp on a card at twice its size, and small on disk. */
const LONGEST_SIDE = 1600

/**
 * A pasted or dropped picture as the board keeps it: looked at, decoded, scaled and encoded again, so that nothing of the file
 * but its pixels remains (a photograph says where it was taken).
 */
export async function readPicture(given: Blob): Promise<Result<BoardPicture, PictureProblem>> {
  if (given.size === 0) return fail({ kind: 'empty' })
  if (given.size > PICTURE_BYTE_LIMIT)
    return fail({ kind: 'tooManyBytes', bytes: given.size, limit: PICTURE_BYTE_LIMIT })
  const header = readPictureHeader(new Uint8Array(await given.arrayBuffer()))
  if (!header) return fail({ kind: 'notAPicture' })
  const pixels = header.width * header.height
  if (pixels > PICTURE_PIXEL_LIMIT) return fail({ kind: 'tooManyPixels', pixels, limit: PICTURE_PIXEL_LIMIT })
  try {
    const file = await encode(await createImageBitmap(new Blob([given], { type: header.type })))
    return ok({ file: file.blob, media: await mediaOf(file) })
  } catch {
    return fail({ kind: 'unreadable' })
  }
}

interface Encoded {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

async function encode(image: ImageBitmap): Promise<Encoded> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  image.close()
  // A browser that cannot write WebP answers with a PNG, which is as good.
  return { blob: await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 }), width, height }
}

async function mediaOf({ blob, width, height }: Encoded): Promise<Media> {
  const { sha256 } = await import('./sha256')
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return {
    id: brandId('media', sha256(bytes)),
    type: blob.type === 'image/webp' ? 'image/webp' : 'image/png',
    width,
    height,
    bytes: bytes.length,
  }
}
