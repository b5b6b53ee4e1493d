import type { BothLanguages, Digits, Language } from '../base/text'
import type { DrawContext } from '../lanes'

const cache = new Map<string, Intl.NumberFormat>()

/** A number in the digits asked for, whatever the region of the browser. */
export function formatNumber(
  value: number,
  language: Language,
  digits: Digits,
  options: Intl.NumberFormatOptions = {},
): string {
  const key = `${language} ${digits} ${JSON.stringify(options)}`
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(`${language}-u-nu-${digits}-ca-gregory`, options)
    cache.set(key, format)
  }
  return format.format(value)
}

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
