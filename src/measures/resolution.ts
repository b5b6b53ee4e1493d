import { assertShare, type Interval, type Share } from './share'
import { wilson } from './wilson'

export interface ShareEstimate extends Share {
  /** 0…1. */
  readonly share: number
  readonly interval: Interval
}

export interface FirstContactResolution {
  /** first / all. */
  readonly gross: ShareEstimate | null
  /** first / (all − what cannot be solved at the first level). */
  readonly net: ShareEstimate | null
}

export interface ResolutionCounts {
  readonly resolvedFirst: number
  readonly all: number
  /** Cases that cannot be solved at the first level, whoever takes them. */
  readonly unresolvable?: number
}

/**
 * First-contact resolution, gross and net (MetricNet; Medallia). Whether `all` are complaints or contacts, and in how
 * many days a repeat counts, is the measure's to say and must be printed: shares of complaints are not comparable with
 * the industry's shares of contacts. Null where nothing is left to divide by.
 */
export function firstContactResolution({
  resolvedFirst,
  all,
  unresolvable = 0,
}: ResolutionCounts): FirstContactResolution {
  return {
    gross: shareEstimate({ k: resolvedFirst, n: all }),
    net: resolvedFirst > all - unresolvable ? null : shareEstimate({ k: resolvedFirst, n: all - unresolvable }),
  }
}

/** A share with its Wilson interval, null without anything to divide by. */
export function shareEstimate(share: Share): ShareEstimate | null {
  assertShare(share)
  const interval = wilson(share)
  return interval === null ? null : { ...share, share: share.k / share.n, interval }
}
