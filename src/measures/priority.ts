import { assertShare, type Share } from './share'

/** How much there is to gain: 15 and more is major, below 10 people are served or do not care (Ulwick's bands). */
export type OpportunityBand = 'major' | 'solid' | 'neutral' | 'low'

/**
 * I + max(I − S, 0) with importance and satisfaction on 0…10 (Ulwick, outcome-driven innovation). Only comparable
 * inside one segment of customers.
 */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0)
}

export function opportunityBand(score: number): OpportunityBand {
  if (score > 15) return 'major'
  if (score >= 12) return 'solid'
  return score >= 10 ? 'neutral' : 'low'
}

/** Severity × frequency × reach, each 1…5. Equal numbers hide different risks, so lists sort by severity as well. */
export function painNumber(severity: number, frequency: number, reach: number): number {
  return severity * frequency * reach
}

/** Importance and satisfaction as top-two shares × 10 (Ulwick); null when nobody was asked one of the two. */
export function opportunityOfShares(
  importance: Share,
  satisfaction: Share,
): { readonly importance: number; readonly satisfaction: number; readonly score: number } | null {
  assertShare(importance)
  assertShare(satisfaction)
  if (importance.n === 0 || satisfaction.n === 0) return null
  const i = (10 * importance.k) / importance.n
  const s = (10 * satisfaction.k) / satisfaction.n
  return { importance: i, satisfaction: s, score: opportunityScore(i, s) }
}

export interface FailureMode {
  readonly id: string
  /** Severity, occurrence and (bad) detection, each 1…10. */
  readonly severity: number
  readonly occurrence: number
  readonly detection: number
}

/** FMEA risk number, 1…1000. */
export function riskNumber({ severity, occurrence, detection }: FailureMode): number {
  return severity * occurrence * detection
}

/** Where to begin: severities of 9 and 10 before all others whatever their product, then by product, then by severity. */
export function byRisk(a: FailureMode, b: FailureMode): number {
  const grave = Number(b.severity >= 9) - Number(a.severity >= 9)
  return grave || riskNumber(b) - riskNumber(a) || b.severity - a.severity
}
