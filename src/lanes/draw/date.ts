import { localeOf } from '../../base/numbers'
import type { DrawContext } from '../drawContext'

type Speaker = Pick<DrawContext, 'language' | 'digits'>

/** Of a calendar date, which has no time of day: no time zone may move it to another day. */
const FORMS = {
  short: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  full: { dateStyle: 'long', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
} as const

const formats = new Map<string, Intl.DateTimeFormat>()

/** A calendar date (2026-11-22) as there is room for on a card: 22 Nov 2026. */
export function sayShortDate(date: string, speaker: Speaker): string {
  return say(date, speaker, 'short')
}

/** A calendar date with the month in full, for a page: 22 November 2026. What is no date is said as it is written. */
export function sayFullDate(date: string, speaker: Speaker): string {
  return say(date.slice(0, 10), speaker, 'full') || date
}

/** A month (2026-11): November 2026. */
export function sayMonth(month: string, speaker: Speaker): string {
  return say(`${month}-01`, speaker, 'month')
}

function say(date: string, { language, digits }: Speaker, form: keyof typeof FORMS): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return ''
  const locale = localeOf(language, digits)
  const name = `${form} ${locale}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, FORMS[form])
  formats.set(name, format)
  return format.format(day)
}
