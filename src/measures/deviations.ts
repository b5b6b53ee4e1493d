/** One thing that happened to one customer; `touchpoint` is the planned one, or a name of its own when none was. */
export interface JourneyEvent {
  readonly touchpoint: string
  readonly failed: boolean
}

export interface Deviations {
  /** Happened although nobody had planned them. */
  readonly adHoc: readonly string[]
  readonly failed: readonly string[]
  /** Planned and did not happen. */
  readonly missing: readonly string[]
  /** Happened at another place than planned, or once more. */
  readonly outOfSequence: readonly string[]
  readonly total: number
}

/**
 * How one customer's journey deviates from the planned one: the four types of Halvorsrud, Kvale & Følstad 2016 (Journal
 * of Service Theory and Practice 26:840–867). Out of sequence is what lies outside the longest run in planned order; of
 * two equally short answers, the one that arrived later.
 */
export function deviations(planned: readonly string[], actual: readonly JourneyEvent[]): Deviations {
  const places = new Map(planned.map((id, place) => [id, place]))
  const seen = new Set(actual.map((event) => event.touchpoint))
  const onPlan = actual.flatMap(({ touchpoint }) => {
    const place = places.get(touchpoint)
    return place === undefined ? [] : [{ touchpoint, place }]
  })
  const inOrder = longestRun(onPlan.map((each) => each.place))
  const adHoc = actual.filter((event) => !places.has(event.touchpoint)).map((event) => event.touchpoint)
  const failed = actual.filter((event) => event.failed).map((event) => event.touchpoint)
  const missing = planned.filter((id) => !seen.has(id))
  const outOfSequence = onPlan.filter((_, at) => !inOrder.has(at)).map((each) => each.touchpoint)
  return {
    adHoc,
    failed,
    missing,
    outOfSequence,
    total: adHoc.length + failed.length + missing.length + outOfSequence.length,
  }
}

/** Places of a longest increasing run; of several, the one that begins earliest, and so on. */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const from: number[] = []
  for (let at = values.length - 1; at >= 0; at--) {
    const after = values.flatMap((value, later) => (later > at && value > (values[at] ?? 0) ? [from[later] ?? 0] : []))
    from[at] = 1 + Math.max(0, ...after)
  }
  const run = new Set<number>()
  let left = Math.max(0, ...from)
  let last = Number.NEGATIVE_INFINITY
  for (const [at, value] of values.entries()) {
    if (left === 0 || from[at] !== left || value <= last) continue
    run.add(at)
    last = value
    left--
  }
  return run
}
