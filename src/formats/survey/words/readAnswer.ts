import { latinDigits } from '../../../base/digits'
import { type Decimal, readNumber } from '../text/numbers'
import { isNotApplicable } from './notApplicable'

/** What one cell says, before it is known which scale it belongs to. */
export type Reading =
  | { readonly kind: 'number'; readonly value: number; readonly of?: number }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'words' }

const OF = /^(\d{1,3})\s*(?:\/|out of|of|من)\s*(\d{1,3})$/i
const STARS = /^(?:[★⭐☆✩✭]\ufe0f?|\s)+$/u
/** "5 - Very satisfied", "5: راضٍ جداً", "5. Yes", "(5) Yes", "5 = Yes". */
const NUMBER_WORDS = /^[([]?(\d{1,3})[)\]]?\s*[-–—:.=،,)]\s*\p{L}/u
/** "Very satisfied (5)", "5 (Very satisfied)", "Very satisfied - 5". */
const WORDS_NUMBER = /\p{L}[\s\p{P}]*(?:[([](\d{1,3})[)\]]|\s[-–—:=]\s*(\d{1,3}))$/u
const NUMBER_BRACKET = /^(\d{1,3})\s*[([]\s*\p{L}/u
/** "5 stars", "٤ نجوم". */
const COUNTED_STARS = /^(\d{1,2})\s*(?:stars?|★|⭐|نجوم|نجمات|نجمه|نجمة)$/iu

/** Reads a number, a fraction, stars, or a number beside its words; anything else is words. */
export function readAnswer(text: string, decimal: Decimal = '.'): Reading {
  const plain = latinDigits(text).trim()
  const value = readNumber(plain, decimal)
  if (value !== undefined) return { kind: 'number', value }
  if (plain.length > 120) return { kind: 'words' }
  if (STARS.test(plain)) return starsOf(plain)
  const fraction = OF.exec(plain)
  if (fraction) return { kind: 'number', value: Number(fraction[1]), of: Number(fraction[2]) }
  const labelled =
    NUMBER_WORDS.exec(plain) ?? NUMBER_BRACKET.exec(plain) ?? COUNTED_STARS.exec(plain) ?? WORDS_NUMBER.exec(plain)
  const number = labelled?.[1] ?? labelled?.[2]
  if (number !== undefined) return { kind: 'number', value: Number(number) }
  return isNotApplicable(plain) ? { kind: 'notApplicable' } : { kind: 'words' }
}

function starsOf(text: string): Reading {
  const full = [...text].filter((each) => each === '★' || each === '⭐' || each === '✭').length
  const empty = [...text].filter((each) => each === '☆' || each === '✩').length
  return { kind: 'number', value: full, ...(empty > 0 ? { of: full + empty } : {}) }
}
