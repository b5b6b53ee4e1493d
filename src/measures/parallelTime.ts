/** What comes one after the other: a time, or branches that run side by side. */
export type TimedPath = readonly (number | { readonly parallel: readonly TimedPath[] })[]

export interface PathTime {
  /** Until the last is done: side by side, the longest counts. */
  readonly lead: number
  /** All the work in it. */
  readonly work: number
}

/** Time of a path with parallel branches, in the unit of its times. */
export function pathTime(path: TimedPath): PathTime {
  let lead = 0
  let work = 0
  for (const part of path) {
    const times = typeof part === 'number' ? [{ lead: part, work: part }] : part.parallel.map(pathTime)
    lead += Math.max(0, ...times.map((time) => time.lead))
    work += times.reduce((sum, time) => sum + time.work, 0)
  }
  return { lead, work }
}
