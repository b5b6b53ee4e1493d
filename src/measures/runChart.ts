import { median } from 'simple-statistics'

export interface Run {
  /** Place of its first point. */
  readonly from: number
  /** Points in it, those that are skipped not counted. */
  readonly length: number
}

export interface RunChart {
  readonly median: number
  /** Six or more points on one side of the median. */
  readonly shifts: readonly (Run & { readonly side: 'above' | 'below' })[]
  /** Five or more points all up or all down. */
  readonly trends: readonly (Run & { readonly direction: 'up' | 'down' })[]
}

const SHIFT = 6
const TREND = 5

/**
 * Run chart over periods in order (Perla, Provost & Murray 2011, BMJ Quality & Safety 20:46–51): points on the median
 * neither make nor break a shift, a point like the one before it neither makes nor breaks a trend. Null without points.
 */
export function runChart(values: readonly number[]): RunChart | null {
  if (values.length === 0) return null
  const middle = median([...values])
  return { median: middle, shifts: shiftsOf(values, middle), trends: trendsOf(values) }
}

function shiftsOf(values: readonly number[], middle: number): RunChart['shifts'] {
  const runs: { from: number; length: number; side: 'above' | 'below' }[] = []
  for (const [at, value] of values.entries()) {
    if (value === middle) continue
    const side = value > middle ? 'above' : 'below'
    const run = runs.at(-1)
    if (run?.side === side) run.length++
    else runs.push({ from: at, length: 1, side })
  }
  return runs.filter((run) => run.length >= SHIFT)
}

function trendsOf(values: readonly number[]): RunChart['trends'] {
  const runs: { from: number; length: number; direction: 'up' | 'down' }[] = []
  let last: { at: number; value: number } | undefined
  for (const [at, value] of values.entries()) {
    if (last?.value === value) continue
    if (last) {
      const direction = value > last.value ? 'up' : 'down'
      const run = runs.at(-1)
      if (run?.direction === direction) run.length++
      else runs.push({ from: last.at, length: 2, direction })
    }
    last = { at, value }
  }
  return runs.filter((run) => run.length >= TREND)
}
