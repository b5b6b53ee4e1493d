import { latinDigits } from '../../base/digits'

/** `2026-11-22` of a day as people of both languages type it: 22/11/2026, ٢٢-١١-٢٠٢٦, 2026-11-22. Undefined when it is none. */
export function parseDate(text: string): string | undefined {
  const parts = latinDigits(text)
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .trim()
    .split(/\s*[/.\-\s]\s*/)
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined
  const [day, month, year] = parts[0]?.length === 4 ? [...parts].reverse() : parts
  if (year?.length !== 4) return undefined
  const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  // The 30th of February is read as the 2nd of March.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== iso ? undefined : iso
}
