import { FONT_FAMILY, type FontWeight } from '../../scene'

/** A font file in memory, which a worker can take over. */
export interface LoadedFont {
  readonly weight: FontWeight
  readonly unicodeRange: string
  readonly bytes: ArrayBuffer
}

/** Makes the fonts known where text is going to be painted: a worker has none of the page's. */
export async function addFonts(fonts: readonly LoadedFont[], faces: FontFaceSet): Promise<void> {
  for (const { weight, unicodeRange, bytes } of fonts) {
    const face = new FontFace(FONT_FAMILY, bytes, { weight: String(weight), unicodeRange })
    faces.add(await face.load())
  }
}
