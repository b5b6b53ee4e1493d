import { toBase64 } from '../picture/base64'
import type { EmbeddedFont } from '../svg'
import type { LoadedFont } from './addFonts'
import { FONT_FILES, UNICODE_RANGES } from './fontFiles'
import type { FontNeed } from './fontsNeeded'

export type { LoadedFont } from './addFonts'
export { type FontNeed, fontsNeeded } from './fontsNeeded'

/** The files from the host the page came from; offline they come from the service worker. */
export function loadFonts(needed: readonly FontNeed[]): Promise<LoadedFont[]> {
  return Promise.all(
    needed.map(async ({ weight, subset }) => {
      const answer = await fetch(FONT_FILES[subset][weight])
      if (!answer.ok) throw new Error(`The font ${subset} ${weight} answered ${answer.status}`)
      return { weight, unicodeRange: UNICODE_RANGES[subset], bytes: await answer.arrayBuffer() }
    }),
  )
}

export function embeddedFont({ weight, unicodeRange, bytes }: LoadedFont): EmbeddedFont {
  return { weight, unicodeRange, base64: toBase64(new Uint8Array(bytes)) }
}
