import { type ShareEstimate, shareEstimate } from './resolution'

/**
 * Customers of the start that are still there: (E − N) / S, where E are those at the end and N those who came new
 * (the usual CRM formula). Null without a start, or when the counts contradict it (more kept than there were).
 */
export function retention({
  start,
  end,
  added,
}: {
  readonly start: number
  readonly end: number
  readonly added: number
}): ShareEstimate | null {
  const kept = end - added
  return start > 0 && kept >= 0 && kept <= start ? shareEstimate({ k: kept, n: start }) : null
}

/** Lost / start. Adds up to 1 with retention only when both are of the same customers. */
export function churn({ lost, start }: { readonly lost: number; readonly start: number }): ShareEstimate | null {
  return start > 0 && lost >= 0 && lost <= start ? shareEstimate({ k: lost, n: start }) : null
}

/** Yearly from monthly churn (0…1), by compounding: 1 − (1 − c)¹². Twelve times the month would be too much. */
export function annualChurn(monthly: number): number | null {
  return monthly >= 0 && monthly <= 1 ? 1 - (1 - monthly) ** 12 : null
}

/**
 * Customers who returned or were referred, each once: |returning ∪ referred| / all. Null when the counts contradict
 * each other.
 */
export function returningShare({
  returning,
  referred,
  both,
  customers,
}: {
  readonly returning: number
  readonly referred: number
  /** Returned and were referred as well. */
  readonly both: number
  readonly customers: number
}): ShareEstimate | null {
  const k = returning + referred - both
  if (!(customers > 0) || both > Math.min(returning, referred) || k > customers || k < 0) return null
  return shareEstimate({ k, n: customers })
}
