import { useMemo } from 'react'
import type { Digits, Language } from '../../base/text'
import { usePreference } from '../preferences'
import { useDigits } from './digits'
import { formatAgo, formatBytes, formatNumber, localeOf } from './formats'

export interface Formats {
  readonly language: Language
  readonly digits: Digits
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string
  /** A share 0…1 as a percentage. */
  readonly percent: (share: number, decimals: number) => string
  /** "2 hours ago", then a date. */
  readonly ago: (moment: string, now: Date) => string
  readonly date: (moment: string, options?: Intl.DateTimeFormatOptions) => string
  readonly bytes: (bytes: number) => string
  /** Sorts names as people of this language expect. */
  readonly compare: (a: string, b: string) => number
}

/** Numbers, dates and sizes in the language and digits of the interface. */
export function useFormats(): Formats {
  const language = usePreference('language')
  const digits = useDigits()
  return useMemo(() => {
    const locale = localeOf(language, digits)
    const collator = new Intl.Collator(locale, { numeric: true })
    return {
      language,
      digits,
      number: (value, options) => formatNumber(value, language, digits, options),
      percent: (share, decimals) =>
        formatNumber(share, language, digits, {
          style: 'percent',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }),
      ago: (moment, now) => formatAgo(new Date(moment), now, locale),
      date: (moment, options = { day: 'numeric', month: 'short', year: 'numeric' }) =>
        new Intl.DateTimeFormat(locale, options).format(new Date(moment)),
      bytes: (bytes) => formatBytes(bytes, locale),
      compare: (a, b) => collator.compare(a, b),
    }
  }, [language, digits])
}
