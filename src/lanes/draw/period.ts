import type { DrawContext } from '../drawContext'
import { sayMonth } from './date'

type Speaker = Pick<DrawContext, 'say' | 'number' | 'language' | 'digits'>

const WORDS = {
  span: { en: '{from} to {to}', ar: '{from} – {to}' },
  quarters: [
    { en: 'Q1 {year}', ar: 'الربع الأول {year}' },
    { en: 'Q2 {year}', ar: 'الربع الثاني {year}' },
    { en: 'Q3 {year}', ar: 'الربع الثالث {year}' },
    { en: 'Q4 {year}', ar: 'الربع الرابع {year}' },
  ],
} as const

/** "Q3 2026", "September 2026", "October 2025 to March 2026"; what people wrote themselves as it is. */
export function sayPeriod(period: string, speaker: Speaker): string {
  const [from, to] = period.split('..')
  if (from && to) return speaker.say(WORDS.span, { from: sayPeriod(from, speaker), to: sayPeriod(to, speaker) })
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  const words = WORDS.quarters[Number(quarter) - 1]
  if (words) return speaker.say(words, { year: sayYear(year, speaker) })
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return sayMonth(period, speaker)
  return /^\d{4}$/.test(period) ? sayYear(period, speaker) : period
}

function sayYear(year: string | undefined, { number }: Speaker): string {
  return number(Number(year), { useGrouping: false })
}
