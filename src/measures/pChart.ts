import { assertShare, type Share } from './share'

export interface PChartPoint {
  /** 0…1; null for a period without answers. */
  readonly share: number | null
  readonly low: number
  readonly high: number
  /** Outside its limits: something else was at work than chance. */
  readonly out: boolean
}

export interface PChart {
  /** Σk / Σn. */
  readonly centre: number
  readonly points: readonly PChartPoint[]
  /** From twelve points on the limits can be relied on. */
  readonly enough: boolean
}

/**
 * p-chart of shares over periods: p̄ ± 3·√(p̄(1 − p̄)/n), each point with its own n, cut to 0…1 (Shewhart; Montgomery,
 * *Statistical Quality Control*). Null without any answer.
 */
export function pChart(shares: readonly Share[]): PChart | null {
  for (const share of shares) assertShare(share)
  const n = shares.reduce((sum, share) => sum + share.n, 0)
  if (n === 0) return null
  const centre = shares.reduce((sum, share) => sum + share.k, 0) / n
  const points = shares.map((share): PChartPoint => {
    if (share.n === 0) return { share: null, low: 0, high: 1, out: false }
    const p = share.k / share.n
    const half = 3 * Math.sqrt((centre * (1 - centre)) / share.n)
    const low = Math.max(0, centre - half)
    const high = Math.min(1, centre + half)
    return { share: p, low, high, out: p < low || p > high }
  })
  return { centre, points, enough: points.filter((point) => point.share !== null).length >= 12 }
}
