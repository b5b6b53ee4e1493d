import type { Formats } from './useFormats'

/**
 * A figure that keeps its sign and its percent where they belong. In Arabic one in 123 still reads from the left, one in ١٢٣
 * from the right; marks of direction that came with it would turn its sign round.
 */
export function isolate(figure: string, { language, digits }: Pick<Formats, 'language' | 'digits'>): string {
  if (language !== 'ar') return figure
  const start = digits === 'arab' ? '\u2067' : '\u2066'
  return `${start}${figure.replace(/[\u061c\u200e\u200f]/g, '')}\u2069`
}
