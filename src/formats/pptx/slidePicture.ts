import { toBase64 } from '../picture/base64'
import { readPictureHeader } from '../picture/pictureHeader'
import type { SlidePicture } from './deck'

/** What every PowerPoint shows. */
const SHOWN: readonly string[] = ['image/png', 'image/jpeg', 'image/gif']

/** The picture as it is where PowerPoint shows its kind, else as a PNG; undefined when it cannot be read. */
export async function slidePicture(picture: Blob): Promise<SlidePicture | undefined> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const header = readPictureHeader(bytes)
  if (!header) return undefined
  const { type, width, height } = header
  if (SHOWN.includes(type)) return { address: `data:${type};base64,${toBase64(bytes)}`, width, height }
  if (typeof OffscreenCanvas !== 'function') return undefined
  const image = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(image.width, image.height)
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  return { address: `data:image/png;base64,${toBase64(png)}`, width: image.width, height: image.height }
}
