import {
  layoutWithLines,
  measureNaturalWidth,
  type PreparedTextWithSegments,
  prepareWithSegments,
} from '@chenglou/pretext'
import type { TextMetrics } from '../lanes'
import { FONT_FAMILY, type Font } from '../scene'

/** Prepared texts kept before the oldest half is forgotten. */
const CACHE_LIMIT = 20_000

/**
 * Text measured by pretext, which breaks lines where the browser does, without touching the page. The fonts must be
 * loaded before the first text is measured: widths of a stand-in font would be remembered.
 */
export function createPretextMetrics(): TextMetrics {
  const cache = new Map<string, PreparedTextWithSegments>()

  function prepared(text: string, font: Font): PreparedTextWithSegments {
    const css = `${font.weight} ${font.size}px "${FONT_FAMILY}"`
    const key = `${css} ${text}`
    const known = cache.get(key)
    if (known) return known
    if (cache.size >= CACHE_LIMIT) for (const old of [...cache.keys()].slice(0, CACHE_LIMIT / 2)) cache.delete(old)
    const fresh = prepareWithSegments(text, css)
    cache.set(key, fresh)
    return fresh
  }

  return {
    wrap: (text, font, width) =>
      text === ''
        ? []
        : text.split('\n').flatMap((paragraph) => {
            if (paragraph.trim() === '') return ['']
            const lines = layoutWithLines(prepared(paragraph, font), Math.max(width, 1), font.size).lines
            return lines.map((line) => line.text.trimEnd())
          }),
    width: (text, font) => (text === '' ? 0 : measureNaturalWidth(prepared(text, font))),
  }
}
