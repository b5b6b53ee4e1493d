/** The times of a step, in any one unit. A time nobody has entered is absent. */
export interface TimedStep {
  readonly id: string
  readonly touch?: number
  /** Before the work of the step starts. */
  readonly wait?: number
  /** The touch time is worth something to the customer. */
  readonly valueAdded?: boolean
  /** Off the main path, such as an escalation. */
  readonly optional?: boolean
}

export interface JourneyTime {
  readonly lead: number
  readonly touch: number
  readonly wait: number
  /** wait / lead, 0…1. */
  readonly waitShare: number | null
  /** Touch time of the steps that add value. */
  readonly valueAdded: number
  /** Process cycle efficiency: value added / lead, 0…1. */
  readonly efficiency: number | null
  /** The step with the longest wait, the earlier of two alike. */
  readonly longestWait: { readonly id: string; readonly wait: number } | null
  /** Main-path steps with neither time: the lead time leaves them out, so it has to be said. */
  readonly untimed: readonly string[]
}

/**
 * Time along the main path: lead = touch + wait of every step that is not optional. Value-stream mapping as in
 * Rother & Shook 1998, *Learning to See*; efficiency is value-adding touch over lead.
 */
export function journeyTime(steps: readonly TimedStep[]): JourneyTime {
  const path = steps.filter((step) => !step.optional)
  const touch = sum(path.map((step) => step.touch ?? 0))
  const wait = sum(path.map((step) => step.wait ?? 0))
  const valueAdded = sum(path.map((step) => (step.valueAdded ? (step.touch ?? 0) : 0)))
  const lead = touch + wait
  return {
    lead,
    touch,
    wait,
    waitShare: lead > 0 ? wait / lead : null,
    valueAdded,
    efficiency: lead > 0 ? valueAdded / lead : null,
    longestWait: longestWaitOf(path),
    untimed: path.filter((step) => step.touch === undefined && step.wait === undefined).map((step) => step.id),
  }
}

/** Touch over touch + wait of one step, null when it takes no time. */
export function stepEfficiency(step: TimedStep): number | null {
  const touch = step.touch ?? 0
  const lead = touch + (step.wait ?? 0)
  return lead > 0 ? touch / lead : null
}

/** now / before − 1: −0.575 is 57.5 % shorter. Null without a time to compare with. */
export function relativeChange(before: number, now: number): number | null {
  return before > 0 ? now / before - 1 : null
}

/** Share of journeys that pass every step without a defect, Π(1 − defect): rolled throughput yield. */
export function firstTimeRight(defectRates: readonly number[]): number {
  return defectRates.reduce((product, rate) => product * (1 - rate), 1)
}

function longestWaitOf(path: readonly TimedStep[]): JourneyTime['longestWait'] {
  let longest: JourneyTime['longestWait'] = null
  for (const { id, wait } of path) {
    if (wait !== undefined && wait > (longest?.wait ?? 0)) longest = { id, wait }
  }
  return longest
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
