import { brandId, type MediaHash } from '../../base/ids'
import { isObject } from '../../base/json'
import type { Board } from '../../model/board'
import { fromBase64, toBase64 } from '../picture/base64'
import { isBoardPicture, PICTURE_PIXEL_LIMIT, readPictureHeader } from '../picture/pictureHeader'
import { sha256 } from '../picture/sha256'
import type { FileNoteCode } from './fileNotes'

type Picture = { readonly blob: Blob } | { readonly refused: FileNoteCode; readonly path: string }

/**
 * The pictures of a file: only those the board knows, only what really is a picture, and only with the bytes its hash
 * stands for. Nothing is fetched, ever.
 */
export function readMedia(
  raw: unknown,
  board: Board,
  note: (code: FileNoteCode, path: string) => void,
): Map<MediaHash, Blob> {
  const pictures = new Map<MediaHash, Blob>()
  const given = isObject(raw) ? raw : {}
  for (const id of Object.keys(board.media)) {
    const hash = brandId('media', id)
    const address = Object.hasOwn(given, id) ? given[id] : undefined
    if (address === undefined) note('pictureMissing', `media.${id}`)
    else {
      const picture = readPicture(hash, address)
      if ('blob' in picture) pictures.set(hash, picture.blob)
      else note(picture.refused, picture.path)
    }
  }
  return pictures
}

/** A picture from an address that holds it, if it is the one the hash stands for. */
export function readPicture(hash: MediaHash, address: unknown): Picture {
  const path = `media.${hash}`
  if (typeof address !== 'string') return { refused: 'notAPicture', path }
  const host = /^\s*(?:https?:)?\/\/([^/?#\s]+)/i.exec(address)?.[1]
  if (host !== undefined) return { refused: 'remotePicture', path: host.slice(0, 200) }
  const content = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/]*={0,2})$/.exec(address)?.[1]
  const bytes = content === undefined ? undefined : fromBase64(content)
  const header = bytes && readPictureHeader(bytes)
  if (!bytes || !header || !isBoardPicture(header.type)) return { refused: 'notAPicture', path }
  if (header.width * header.height > PICTURE_PIXEL_LIMIT) return { refused: 'pictureTooLarge', path }
  if (sha256(bytes) !== hash) return { refused: 'pictureChanged', path }
  // The type the bytes have, not the one the address claims.
  return { blob: new Blob([bytes], { type: header.type }) }
}

/** A picture as an address that holds it, for a file that stands alone. */
export async function pictureAddress(picture: Blob): Promise<string> {
  return `data:${picture.type};base64,${toBase64(new Uint8Array(await picture.arrayBuffer()))}`
}
