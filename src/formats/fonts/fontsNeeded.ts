import type { DrawnPart, FontWeight } from '../../scene'
import { FONT_SUBSETS, type FontSubset, UNICODE_RANGES } from './fontFiles'

/** One file of the face. */
export interface FontNeed {
  readonly weight: FontWeight
  readonly subset: FontSubset
}

/** The files that the texts of a drawing need, and no others: a face as a whole would be half a megabyte. */
export function fontsNeeded(parts: readonly DrawnPart[]): FontNeed[] {
  const texts = new Map<FontWeight, Set<number>>()
  for (const { marks } of parts) {
    for (const mark of marks) {
      if (mark.kind !== 'text') continue
      const codes = texts.get(mark.font.weight) ?? new Set()
      texts.set(mark.font.weight, codes)
      for (const line of mark.lines) for (const character of line) codes.add(character.codePointAt(0) ?? 0)
    }
  }
  return [...texts]
    .sort(([a], [b]) => a - b)
    .flatMap(([weight, codes]) =>
      FONT_SUBSETS.filter((subset) => hasAny(RANGES[subset], codes)).map((subset) => ({ weight, subset })),
    )
}

type Ranges = readonly (readonly [from: number, to: number])[]

const RANGES: Readonly<Record<FontSubset, Ranges>> = {
  arabic: rangesOf(UNICODE_RANGES.arabic),
  latin: rangesOf(UNICODE_RANGES.latin),
  'latin-ext': rangesOf(UNICODE_RANGES['latin-ext']),
}

function rangesOf(css: string): Ranges {
  return css.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}

function hasAny(ranges: Ranges, codes: ReadonlySet<number>): boolean {
  for (const code of codes) if (ranges.some(([from, to]) => code >= from && code <= to)) return true
  return false
}
