import type { CalendarDate } from './dates'

/** How long a period is. */
export type Grain = 'month' | 'quarter' | 'year'
export const GRAINS: readonly Grain[] = ['month', 'quarter', 'year']

/** `2026-09`, `2026-Q3`, `2026`. */
export function periodOf({ year, month }: CalendarDate, grain: Grain): string {
  if (grain === 'year') return String(year)
  if (grain === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`
  return `${year}-${String(month).padStart(2, '0')}`
}

export function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Months for a few months of answers, quarters for more; like the periods the board has already. */
export function guessGrain(from: string, to: string, known: readonly string[]): Grain {
  if (known.some((period) => /^\d{4}-Q\d$/.test(period))) return 'quarter'
  if (known.some((period) => /^\d{4}-\d\d$/.test(period))) return 'month'
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return months <= 5 ? 'month' : 'quarter'
}
