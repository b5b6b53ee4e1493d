import { FONT_FAMILY } from '../scene'

const WEIGHTS = [400, 500, 600, 700]
/** Letters of both scripts, so that both files of a weight are fetched. */
const SAMPLE = 'aسA'
const PATIENCE = 5_000

/** Resolves when every weight of the one typeface can be measured; without it (a damaged cache), after five seconds. */
export async function loadFonts(fonts: FontFaceSet): Promise<void> {
  const all = Promise.allSettled(WEIGHTS.map((weight) => fonts.load(`${weight} 14px "${FONT_FAMILY}"`, SAMPLE)))
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}
