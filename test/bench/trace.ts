import type { CDPSession } from 'playwright-core'

/** As much of an event of Chromium's trace as is read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur: number
  /** The part of `dur` in which the thread had a processor. */
  readonly tdur: number
  /** What a DOM event was. */
  readonly type: string
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing']

/** Records what the browser does while `work` runs. */
export async function traceOf(client: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const take = ({ value }: { readonly value: readonly object[] }) => events.push(...value.map(readEvent))
  client.on('Tracing.dataCollected', take)
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  })
  await work()
  const complete = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()))
  await client.send('Tracing.end')
  await complete
  client.off('Tracing.dataCollected', take)
  return events.sort((a, b) => a.ts - b.ts)
}

/**
 * Milliseconds of a processor the main thread took between a key and the end of the first frame that shows what came of it. `shown` is
 * the name of the mark that says when it was there; without one it is the next frame.
 */
export function keyToPaint(events: readonly TraceEvent[], key: TraceEvent, shown?: string): number | undefined {
  const own = events.filter((event) => event.pid === key.pid && event.tid === key.tid)
  const mark = shown === undefined ? key : own.find((event) => event.name === shown && event.ts >= key.ts)
  if (!mark) return undefined
  const commit = own.find((event) => event.name === 'Commit' && event.ts >= mark.ts + mark.dur)
  const tasks = own.filter((event) => event.name === 'RunTask')
  const first = tasks.find((task) => task.ts <= key.ts && task.ts + task.dur >= key.ts + key.dur)
  if (!commit || !first) return undefined
  const end = commit.ts + commit.dur
  const worked = tasks
    .filter((task) => task.ts >= first.ts && task.ts < end)
    .reduce((sum, task) => sum + (task.tdur * (Math.min(task.ts + task.dur, end) - task.ts)) / Math.max(task.dur, 1), 0)
  return worked / 1000
}

export function keysDown(events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter((event) => event.name === 'EventDispatch' && event.type === 'keydown')
}

function readEvent(raw: object): TraceEvent {
  return {
    name: String(at(raw, 'name')),
    ph: String(at(raw, 'ph')),
    pid: Number(at(raw, 'pid')),
    tid: Number(at(raw, 'tid')),
    ts: Number(at(raw, 'ts')),
    dur: Number(at(raw, 'dur') ?? 0),
    tdur: Number(at(raw, 'tdur') ?? at(raw, 'dur') ?? 0),
    type: String(at(at(at(raw, 'args'), 'data'), 'type') ?? ''),
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
