import { Z95 } from './normal'
import type { Interval } from './share'

/** Events over what they could have happened to, such as complaints over customers. */
export interface EventRate {
  readonly events: number
  readonly exposure: number
}

export interface RateChange {
  /** now / base of the two rates. */
  readonly ratio: number
  /** 95 % of the ratio; null when either side has no events, where the formula has no answer. */
  readonly interval: Interval | null
}

/** Events per 1,000, null without exposure. */
export function perThousand({ events, exposure }: EventRate): number | null {
  return exposure > 0 ? (1000 * events) / exposure : null
}

/**
 * Change of a rate against a baseline, null when the baseline is 0 or an exposure is missing. Interval of the
 * Poisson rate ratio RR·exp(±z·√(1/a + 1/b)) (Rothman, *Modern Epidemiology*). On rates, never on bare counts:
 * fewer complaints from fewer customers is no progress.
 */
export function rateChange(base: EventRate, now: EventRate): RateChange | null {
  if (base.events <= 0 || base.exposure <= 0 || now.exposure <= 0) return null
  const ratio = now.events / now.exposure / (base.events / base.exposure)
  if (now.events === 0) return { ratio, interval: null }
  const spread = Math.exp(Z95 * Math.sqrt(1 / base.events + 1 / now.events))
  return { ratio, interval: { low: ratio / spread, high: ratio * spread } }
}

/** A rate per 1,000 with the interval of a Poisson count, rate·exp(±z/√events) (log scale); null below one event. */
export function rateInterval({ events, exposure }: EventRate): Interval | null {
  if (events < 1 || !(exposure > 0)) return null
  const rate = (1000 * events) / exposure
  const spread = Math.exp(Z95 / Math.sqrt(events))
  return { low: rate / spread, high: rate * spread }
}
