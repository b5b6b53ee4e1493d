export { formatNumber, localeOf } from '../../base/numbers'

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
