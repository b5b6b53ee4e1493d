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
