import { dirOf } from '../../base/direction'

const QUOTED = /^[«“"‘].*[»”"’]$/su

/** The words in the marks of their own language, unless they bring their own. */
export function inQuotationMarks(words: string): string {
  const bare = words.trim()
  if (bare === '' || QUOTED.test(bare)) return words
  return dirOf(bare, 'ltr') === 'rtl' ? `«${bare}»` : `“${bare}”`
}
