import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?url'
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff?url'
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?url'
import arabic700 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff?url'
import latin400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff?url'
import latin500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff?url'
import latin600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff?url'
import latin700 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-700-normal.woff?url'
import latinExt400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-400-normal.woff?url'
import latinExt500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-500-normal.woff?url'
import latinExt600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-600-normal.woff?url'
import latinExt700 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-700-normal.woff?url'
import type { FontWeight } from '../../scene'
import type { FontNeed } from '../fonts'
import type { FontSubset } from '../fonts/fontFiles'
import type { FontFile } from './fontBook'

/**
 * The same typeface as on screen in the older wrapping, whose tables are packed with what every browser can unpack: a PDF takes
 * the outlines themselves. (The newer one changes them, and a program to change them back is larger than all these files.)
 */
const SOURCES: Readonly<Record<FontSubset, Readonly<Record<FontWeight, string>>>> = {
  arabic: { 400: arabic400, 500: arabic500, 600: arabic600, 700: arabic700 },
  latin: { 400: latin400, 500: latin500, 600: latin600, 700: latin700 },
  'latin-ext': { 400: latinExt400, 500: latinExt500, 600: latinExt600, 700: latinExt700 },
}

/** From the host the page came from; offline they come from the service worker. */
export function loadFontFiles(needed: readonly FontNeed[]): Promise<FontFile[]> {
  return Promise.all(
    needed.map(async ({ weight, subset }): Promise<FontFile> => {
      const answer = await fetch(SOURCES[subset][weight])
      if (!answer.ok) throw new Error(`The font ${subset} ${weight} answered ${answer.status}`)
      return { weight, subset, bytes: new Uint8Array(await answer.arrayBuffer()) }
    }),
  )
}
