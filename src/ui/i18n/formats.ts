import type { Digits, Language } from '../../base/text'

/**
 * The locale for `Intl`, with digits and calendar always named: the defaults of `ar` differ from country to country, and
 * would differ between two people who look at one board.
 */
export function localeOf(language: Language, digits: Digits): string {
  return language === 'ar' ? `ar-u-nu-${digits}-ca-gregory` : 'en-GB-u-nu-latn-ca-gregory'
}

export function formatNumber(
  value: number,
  language: Language,
  digits: Digits,
  options?: Intl.NumberFormatOptions,
): string {
  return numberFormat(localeOf(language, digits), options).format(value)
}

/** Making a format takes a hundred times as long as using it, and a map says a number in each of its cells. */
const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, options: Intl.NumberFormatOptions | undefined): Intl.NumberFormat {
  const name = options ? `${locale} ${JSON.stringify(options)}` : locale
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(name, format)
  return format
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "2 hours ago", "yesterday"; a date once it is a week ago. Moments in the future (another clock) read as now. */
export function formatAgo(moment: Date, now: Date, locale: string): string {
  const age = Math.max(0, now.getTime() - moment.getTime())
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (age < MINUTE) return relative.format(0, 'second')
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute')
  const days = calendarDays(moment, now)
  if (days === 0) return relative.format(-Math.floor(age / HOUR), 'hour')
  if (days < 7) return relative.format(-days, 'day')
  const sameYear = moment.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(moment)
}

/** Midnights between two moments: yesterday evening is "yesterday" this morning. */
function calendarDays(from: Date, to: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  return Math.round((midnight(to) - midnight(from)) / DAY)
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** "42 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1000)))
  const value = bytes / 1000 ** power
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    // Arabic has short forms for some units only, and they are little known.
    unitDisplay: locale.startsWith('ar') ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value)
}
