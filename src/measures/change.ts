import type { Interval } from './share'

/** Which way a measure should go; stored with the question so that arrows and colours are right. */
export type Better = 'higher' | 'lower'

/** What an interval of a difference allows to say. */
export type ChangeVerdict = 'better' | 'worse' | 'noise'

/** Reads the verdict off the 95 % interval of a difference: an interval that holds 0 shows no change. */
export function changeVerdict({ low, high }: Interval, better: Better): ChangeVerdict {
  if (low > 0) return better === 'higher' ? 'better' : 'worse'
  if (high < 0) return better === 'higher' ? 'worse' : 'better'
  return 'noise'
}
