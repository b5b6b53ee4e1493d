import type { LaneId } from '../base/ids'
import { isSameBox } from './cardDrawings'
import type { LaneRowLayout } from './laneRow'

/** Where the cards of a lane lie within it. */
export type Logical = LaneRowLayout['logical']

/** Remembers where the cards of each lane lie: the same object while none of them moved, however often the lane was laid out. */
export function createPlacesMemo() {
  const known = new Map<string, { laid: Logical; settled: Logical }>()
  return {
    settled(lane: LaneId, laid: Logical): Logical {
      const before = known.get(lane)
      if (before?.laid === laid) return before.settled
      const settled = before && isSameLogical(before.settled, laid) ? before.settled : laid
      known.set(lane, { laid, settled })
      return settled
    },
    keepOnly(names: ReadonlySet<string>): void {
      for (const name of known.keys()) if (!names.has(name)) known.delete(name)
    },
  }
}

/** True when every card of the lane lies where it lay. */
function isSameLogical(a: Logical, b: Logical): boolean {
  if (a.boxes.size !== b.boxes.size || a.columns.length !== b.columns.length) return false
  for (const [id, box] of a.boxes) {
    const other = b.boxes.get(id)
    if (!other || !isSameBox(box, other)) return false
  }
  return true
}
