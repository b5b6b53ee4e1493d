import { keysBetween } from '../../base/orderKey'
import type { Board } from '../../model/board'
import { type Lane, READINGS, type Reading } from '../../model/records/lane'
import type { Line } from '../../model/records/line'
import type { RawTemplate } from './rawTemplate'
import { byId, named, present } from './records'

/** Kinds of the template files that say how the company works inside; a journey map leaves them out. */
const INSIDE: readonly string[] = ['evidence', 'frontstage', 'backstage', 'support', 'system', 'policy', 'time']

/** Lanes, and the lines that follow some of them, in their common order. */
export function rowsOfTemplate(raw: RawTemplate): Pick<Board, 'lanes' | 'lines'> {
  const rows = [...raw.lanes]
    .sort((a, b) => a.order - b.order)
    .flatMap((lane) => [{ lane }, ...raw.lines.filter((line) => line.after === lane.id).map((line) => ({ line }))])
  const keys = keysBetween(undefined, undefined, rows.length)
  const lanes: Lane[] = []
  const lines: Line[] = []
  for (const [index, row] of rows.entries()) {
    const order = keys[index] ?? ''
    if ('lane' in row) lanes.push(laneOf(row.lane, order, raw))
    else
      lines.push({
        id: named('line', row.line.id),
        kind: row.line.id,
        order,
        name: row.line.name,
        readings: ['blueprint'],
      })
  }
  return { lanes: byId(lanes), lines: byId(lines) }
}

function laneOf(lane: RawTemplate['lanes'][number], order: string, raw: RawTemplate): Lane {
  const hint = raw.hints.find((each) => each.lane === lane.id)?.text
  const readings: readonly Reading[] = INSIDE.includes(lane.kind) && raw.kind === 'blueprint' ? ['blueprint'] : READINGS
  return { id: named('lane', lane.id), type: lane.kind, order, name: lane.name, readings, ...present({ hint }) }
}
