import type { Digits, Language } from './text'

/**
 * The locale for `Intl`, with digits and calendar always named: the defaults of `ar` differ from country to country, and
 * would differ between two people who look at one board. English is written in its own digits, whatever was chosen.
 */
export function localeOf(language: Language, digits: Digits): string {
  return language === 'ar' ? `ar-u-nu-${digits}-ca-gregory` : 'en-GB-u-nu-latn-ca-gregory'
}

/** Making a format takes a hundred times as long as using it, and a map says a number in each of its cells. */
const formats = new Map<string, Intl.NumberFormat>()

/** The one way a number is put into words, on the board and around it. */
export function formatNumber(
  value: number,
  language: Language,
  digits: Digits,
  options?: Intl.NumberFormatOptions,
): string {
  // British units take an s («26 mins», «2 hrs»), American ones do not, as units are written.
  const locale = language === 'en' ? 'en-u-nu-latn' : localeOf(language, digits)
  const name = options ? `${locale} ${JSON.stringify(options)}` : locale
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, options)
  formats.set(name, format)
  return format.format(value)
}
