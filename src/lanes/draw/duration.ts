import type { DrawContext } from '../drawContext'

const HOUR = 60
/** Calendar days: a customer who waits from Sunday to Monday has waited a day. */
const DAY = 24 * HOUR

interface Amount {
  readonly value: number
  readonly unit: 'second' | 'minute' | 'hour' | 'day'
}

/**
 * Minutes in the unit a person would use: «18 min», «3.2 hr», «12.1 days», «يومان».
 * Arabic units are written out, because their short forms are little known.
 */
export function sayDuration(minutes: number, context: Pick<DrawContext, 'number' | 'language'>): string {
  const { value, unit } = amountOf(minutes)
  return context.number(value, {
    style: 'unit',
    unit,
    unitDisplay: context.language === 'ar' ? 'long' : 'short',
    maximumFractionDigits: 1,
  })
}

/** Rounds before it chooses the unit, so that 59.9 minutes are an hour and not 60 minutes. */
function amountOf(minutes: number): Amount {
  if (minutes > 0 && Math.round(minutes * 60) < 60) return { value: Math.round(minutes * 60), unit: 'second' }
  const whole = minutes < 10 ? tenth(minutes) : Math.round(minutes)
  if (whole < HOUR) return { value: whole, unit: 'minute' }
  if (tenth(minutes / HOUR) < 24) return { value: tenth(minutes / HOUR), unit: 'hour' }
  return { value: tenth(minutes / DAY), unit: 'day' }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
