import { type ShareEstimate, shareEstimate } from './resolution'

/** Minutes of work and what an hour of it costs. */
export interface PaidWork {
  readonly minutes: number
  readonly ratePerHour: number
}

/** Cost of one journey, Σ minutes × rate / 60, in the currency of the rate. */
export function journeyCost(steps: readonly PaidWork[]): number {
  return steps.reduce((sum, { minutes, ratePerHour }) => sum + (minutes * ratePerHour) / 60, 0)
}

/** What a service costs and brings when it takes longer: Shostack 1984, HBR 62(1):133–139, exhibit II. */
export interface ServiceEconomics {
  readonly price: number
  readonly perMinute: number
  /** Whatever does not grow with the time: materials and the rest. */
  readonly fixed: number
}

export function serviceProfit(
  { price, perMinute, fixed }: ServiceEconomics,
  minutes: number,
): { readonly cost: number; readonly profit: number } {
  const cost = minutes * perMinute + fixed
  return { cost, profit: price - cost }
}

/** Minutes at which nothing is left; null when time costs nothing. */
export function breakEvenMinutes({ price, perMinute, fixed }: ServiceEconomics): number | null {
  return perMinute > 0 ? (price - fixed) / perMinute : null
}

/** Finished over started (GOV.UK service manual). Null when nobody started, or more finished than started. */
export function completionRate(started: number, finished: number): ShareEstimate | null {
  return started > 0 && finished >= 0 && finished <= started ? shareEstimate({ k: finished, n: started }) : null
}

/** Digital over all transactions (GOV.UK service manual). */
export function digitalTakeUp(digital: number, other: number): ShareEstimate | null {
  return digital >= 0 && other >= 0 && digital + other > 0 ? shareEstimate({ k: digital, n: digital + other }) : null
}
