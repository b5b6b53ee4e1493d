import type { Better } from './change'
import { changeVerdict } from './change'
import type { ShareDifference } from './newcombe'
import type { Estimate } from './rollup'

/**
 * Difference of two rolled-up shares from different people, such as the weighted satisfaction of two periods: the
 * distances to their own bounds squared and added (MOVER, Zou & Donner 2008, Stat Med 27:1693–1702). Of two plain
 * shares it is Newcombe's method 10.
 */
export function estimateDifference(first: Estimate, second: Estimate, better: Better = 'higher'): ShareDifference {
  const difference = first.share - second.share
  const interval = {
    low: difference - Math.hypot(first.share - first.interval.low, second.interval.high - second.share),
    high: difference + Math.hypot(first.interval.high - first.share, second.share - second.interval.low),
  }
  return { difference, interval, verdict: changeVerdict(interval, better) }
}
