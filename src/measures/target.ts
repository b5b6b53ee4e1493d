import type { Measure } from '../model/records/measure'
import type { Better } from './change'
import { Z95 } from './normal'
import type { Interval, Share } from './share'
import { wilson } from './wilson'

/** "More than 90 %" is { value: 0.9, better: 'higher' }. The value is in the units of what is judged. */
export interface Target {
  readonly value: number
  readonly better: Better
  /** Reaching the value is enough ("at least 90 %"). */
  readonly inclusive?: boolean
}

/** The target of a question, by its operator or else by the way it should go; null without one. */
export function targetOf({
  target,
  targetOperator,
  better,
}: Pick<Measure, 'target' | 'targetOperator' | 'better'>): Target | null {
  if (target === undefined) return null
  if (targetOperator === undefined) return { value: target, better }
  const upwards = targetOperator === 'above' || targetOperator === 'atLeast'
  const inclusive = targetOperator === 'atLeast' || targetOperator === 'atMost'
  return { value: target, better: upwards ? 'higher' : 'lower', inclusive }
}

export type TargetVerdict =
  | { readonly kind: 'met' }
  | { readonly kind: 'notMet' }
  /** `answersToProve` is the whole sample that would settle it at today's share; null when no sample would. */
  | { readonly kind: 'notProven'; readonly answersToProve: number | null }

/**
 * Judges any measure by its 95 % interval: met when all of the interval is past the target, not met when all of it
 * is short of it.
 */
export function judgeInterval(
  interval: Interval,
  { value, better, inclusive = false }: Target,
): 'met' | 'notMet' | 'notProven' {
  const [met, missed] = better === 'higher' ? [interval.low, interval.high] : [-interval.high, -interval.low]
  const wanted = better === 'higher' ? value : -value
  if (met > wanted || (inclusive && met === wanted)) return 'met'
  return missed < wanted ? 'notMet' : 'notProven'
}

/** Judges a share (target value 0…1) by its Wilson interval, and says how many answers would settle an open case. */
export function judgeShare(share: Share, target: Target): TargetVerdict {
  const interval = wilson(share)
  if (interval === null) return { kind: 'notProven', answersToProve: null }
  const kind = judgeInterval(interval, target)
  if (kind !== 'notProven') return { kind }
  return { kind, answersToProve: answersToProve(share.k / share.n, target.value) }
}

/**
 * Answers needed until a share observed at `observed` is told from `target`, above or below it:
 * n = ⌈z²·p₀(1 − p₀)/(p̂ − p₀)²⌉, exact because the Wilson bound passes p₀ just when the score z passes 1.96.
 * Null when the share sits on the target, or the target is 0 % or 100 %, which no sample can pass.
 */
export function answersToProve(observed: number, target: number): number | null {
  if (observed === target || target <= 0 || target >= 1) return null
  return Math.ceil((Z95 ** 2 * target * (1 - target)) / (observed - target) ** 2)
}
