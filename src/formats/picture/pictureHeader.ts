/** Kinds of picture a board may hold. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

/** What the first bytes of a picture say, whatever its name claims. */
export interface PictureHeader {
  readonly type: PictureType | 'image/gif' | 'image/bmp'
  readonly width: number
  readonly height: number
}

/** Pixels a picture may have, as its header says, before anything of it is decoded: a small file can claim gigabytes. */
export const PICTURE_PIXEL_LIMIT = 16_000_000

export function isBoardPicture(type: PictureHeader['type']): type is PictureType {
  return type === 'image/png' || type === 'image/jpeg' || type === 'image/webp'
}

/** The kind and size of a picture, read from its bytes; undefined when they are no picture we know. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(view) ?? jpeg(view) ?? webp(view) ?? gif(view) ?? bmp(view)
  } catch {
    // The bytes end inside the header.
    return undefined
  }
}

function png(view: DataView): PictureHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || letters(view, 12, 4) !== 'IHDR')
    return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function jpeg(view: DataView): PictureHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    // Any start of frame but the three markers among them that are none.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
}

function webp(view: DataView): PictureHeader | undefined {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return undefined
  const size = webpSize(view)
  return size && { type: 'image/webp', ...size }
}

function webpSize(view: DataView): { readonly width: number; readonly height: number } | undefined {
  switch (letters(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 }
    default:
      return undefined
  }
}

function gif(view: DataView): PictureHeader | undefined {
  if (letters(view, 0, 4) !== 'GIF8') return undefined
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function bmp(view: DataView): PictureHeader | undefined {
  if (letters(view, 0, 2) !== 'BM' || view.getUint32(14, true) < 40) return undefined
  return { type: 'image/bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

function letters(view: DataView, at: number, count: number): string {
  let text = ''
  for (let i = 0; i < count; i++) text += String.fromCharCode(view.getUint8(at + i))
  return text
}
