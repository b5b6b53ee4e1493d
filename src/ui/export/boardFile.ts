import type { MediaHash } from '../../base/ids'
import { pictureAddress, printBoardFile } from '../../formats/json'
import type { Board } from '../../model/board'
import type { MediaStore } from '../../storage'

/** The board's pictures, as far as they are stored here. */
export async function picturesOf(board: Pick<Board, 'media'>, store: MediaStore): Promise<Map<MediaHash, Blob>> {
  const pictures = new Map<MediaHash, Blob>()
  for (const { id } of Object.values(board.media)) {
    const blob = await store.get(id)
    if (blob) pictures.set(id, blob)
  }
  return pictures
}

export async function addressesOf(pictures: ReadonlyMap<MediaHash, Blob>): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {}
  for (const [hash, blob] of pictures) addresses[hash] = await pictureAddress(blob)
  return addresses
}

/** The board as a file of ours, with its pictures in it. */
export async function printWithPictures(board: Board, store: MediaStore): Promise<string> {
  return printBoardFile(board, await addressesOf(await picturesOf(board, store)))
}
