import { fold } from '../../../base/fold'

const MARKS = /[\p{P}\p{S}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** Words as they are compared: no case, accents, tashkeel, punctuation or direction marks. Emoji are symbols and go too. */
export function foldPhrase(text: string): string {
  return fold(text).replace(MARKS, ' ').replace(/\s+/g, ' ').trim()
}
