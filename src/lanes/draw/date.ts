import { localeOf } from '../../base/numbers'
import type { DrawContext } from '../drawContext'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A calendar date (2026-11-22) in words. It has no time of day, so no time zone may move it to another day. */
export function sayDate(date: string, { language, digits }: Pick<DrawContext, 'language' | 'digits'>): string {
  const locale = localeOf(language, digits)
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  formats.set(locale, format)
  return format.format(new Date(`${date}T00:00:00Z`))
}
