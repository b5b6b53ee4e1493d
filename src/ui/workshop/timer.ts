/** A countdown. Times are milliseconds; `endsAt` is of the clock, so that it goes on while no window is open. */
export type Timer =
  | { readonly kind: 'idle'; readonly total: number }
  | { readonly kind: 'running'; readonly total: number; readonly endsAt: number }
  | { readonly kind: 'paused'; readonly total: number; readonly left: number }

export const MINUTE = 60_000
export const MOST_MINUTES = 480

export function leftOf(timer: Timer, now: number): number {
  if (timer.kind === 'idle') return timer.total
  return Math.max(0, timer.kind === 'paused' ? timer.left : timer.endsAt - now)
}

export function isOver(timer: Timer, now: number): boolean {
  return timer.kind === 'running' && leftOf(timer, now) === 0
}

export function started(timer: Timer, now: number): Timer {
  if (timer.kind === 'running' && !isOver(timer, now)) return timer
  const left = timer.kind === 'paused' && timer.left > 0 ? timer.left : timer.total
  return { kind: 'running', total: timer.total, endsAt: now + left }
}

export function paused(timer: Timer, now: number): Timer {
  return timer.kind === 'running' && !isOver(timer, now)
    ? { kind: 'paused', total: timer.total, left: leftOf(timer, now) }
    : timer
}

/** A minute more; one that is over runs again. */
export function longer(timer: Timer, now: number): Timer {
  if (timer.kind === 'idle') return { kind: 'idle', total: Math.min(timer.total + MINUTE, MOST_MINUTES * MINUTE) }
  if (timer.kind === 'paused') return { ...timer, left: timer.left + MINUTE }
  return { ...timer, endsAt: Math.max(timer.endsAt, now) + MINUTE }
}

export function reset(timer: Timer): Timer {
  return { kind: 'idle', total: timer.total }
}

export function ofMinutes(minutes: number): Timer {
  return { kind: 'idle', total: Math.min(Math.max(Math.round(minutes * 60), 1), MOST_MINUTES * 60) * 1000 }
}

/** Whole seconds as people read a countdown: it says 0:01 until nothing is left. */
export function secondsOf(left: number): number {
  return Math.ceil(left / 1000)
}

export type Moment = 'start' | 'oneMinute' | 'end'

/** What is to be said of the time that has passed between two looks at a timer. */
export function passed(before: { timer: Timer; left: number }, timer: Timer, left: number): Moment | undefined {
  if (timer.kind !== 'running') return undefined
  if (before.timer.kind !== 'running') return left > 0 ? 'start' : undefined
  if (before.left > 0 && left === 0) return 'end'
  return before.left > MINUTE && left <= MINUTE && left > 0 ? 'oneMinute' : undefined
}
