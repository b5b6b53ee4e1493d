import { formatNumber } from '../base/numbers'
import type { BothLanguages, Digits, Language } from '../base/text'
import type { DrawContext } from '../lanes'

export { formatNumber } from '../base/numbers'

/** The product's words in one language, with `{name}` replaced. */
export function sayIn(
  language: Language,
  words: BothLanguages,
  parameters: Readonly<Record<string, string>> = {},
): string {
  return words[language].replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole)
}

export function speech(language: Language, digits: Digits): Pick<DrawContext, 'say' | 'number'> {
  return {
    say: (words, parameters) => sayIn(language, words, parameters),
    number: (value, options) => formatNumber(value, language, digits, options),
  }
}
