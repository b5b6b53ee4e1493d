const TASHKEEL = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g
const LATIN_MARKS = /[\u0300-\u036f]/g

/**
 * Text as search sees it: one case, no accents, no tashkeel or tatweel, one form of alef, ya, ta marbuta and hamza
 * carriers, Latin digits. Fold both the query and the text, then compare.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .replace(TASHKEEL, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ة/g, 'ه')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\s+/g, ' ')
    .trim()
}

/** True when every word of the query stands somewhere in the text. An empty query matches everything. */
export function matchesSearch(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word))
}
