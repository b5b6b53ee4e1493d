import type { Scale } from '../../../measures/counts'
import { foldPhrase } from './foldPhrase'
import { PICTURED_SCALES, WORDED_SCALES, type WordedScale } from './scales'

export interface MatchedScale {
  readonly scale: Scale
  /** Value as it stands in the file → answer. Values that the scale does not know are missing. */
  readonly answers: ReadonlyMap<string, number>
}

/** The worded scale that knows most of these values, or undefined when none knows more than half of them. */
export function matchScale(values: readonly string[]): MatchedScale | undefined {
  let best: { readonly found: Map<string, number>; readonly scale: WordedScale } | undefined
  for (const scale of [...WORDED_SCALES, ...PICTURED_SCALES]) {
    const found = stepsOf(scale, values)
    if (found.size > (best?.found.size ?? 0) || isCloser(scale, found, best)) best = { found, scale }
  }
  if (!best || best.found.size * 2 <= values.length) return undefined
  const { scale, found } = best
  const low = scale.isBinary ? 0 : 1
  return {
    scale: [low, low + scale.steps.length - 1],
    answers: new Map([...found].map(([value, step]) => [value, low + step])),
  }
}

/** Of two scales that know as many values, the one whose steps are all said; a scale with both its ends beats one without. */
function isCloser(
  scale: WordedScale,
  found: ReadonlyMap<string, number>,
  best: { readonly found: ReadonlyMap<string, number>; readonly scale: WordedScale } | undefined,
): boolean {
  if (!best || found.size === 0 || found.size < best.found.size) return false
  return spread(scale, found) > spread(best.scale, best.found)
}

/** Different steps said, then whether both ends are, then how usual the length of the scale is. */
function spread(scale: WordedScale, found: ReadonlyMap<string, number>): number {
  const steps = new Set(found.values())
  const hasEnds = steps.has(0) && steps.has(scale.steps.length - 1)
  return steps.size * 100 + (hasEnds ? 10 : 0) + (scale.isBinary && hasEnds ? 20 : 0) - Math.abs(scale.steps.length - 5)
}

function stepsOf({ steps }: WordedScale, values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const value of values) {
    const folded = foldPhrase(value)
    const bare = value.replace(/\ufe0f|\p{Emoji_Modifier}/gu, '').trim()
    const step = steps.findIndex(
      (phrases) => phrases.includes(folded === '' ? bare : folded) || (bare !== '' && phrases.includes(bare)),
    )
    if (step >= 0) found.set(value, step)
  }
  return found
}
