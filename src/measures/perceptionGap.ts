import type { Interval, Share } from './share'
import { wilson } from './wilson'

export interface PerceptionGap {
  /** Points by which the company is above its customers; negative when it is harder on itself. */
  readonly gap: number
  /** 95 %, from the customers' side alone: the company's own score is taken as said. Null for a stated percentage. */
  readonly interval: Interval | null
  /** The interval leaves 0 out. */
  readonly real: boolean
}

/**
 * Self-score minus customer score, in points of percent, on the same scale and the same satisfied set. `customer` is
 * k of n, or a percentage that nobody has the counts of. (The delivery gap: Bain & Company 2005, 80 % against 8 %.)
 */
export function perceptionGap(selfPercent: number, customer: Share | number): PerceptionGap | null {
  if (typeof customer === 'number') return { gap: selfPercent - customer, interval: null, real: false }
  const bounds = wilson(customer)
  if (bounds === null) return null
  const interval = { low: selfPercent - 100 * bounds.high, high: selfPercent - 100 * bounds.low }
  return {
    gap: selfPercent - (100 * customer.k) / customer.n,
    interval,
    real: interval.low > 0 || interval.high < 0,
  }
}
