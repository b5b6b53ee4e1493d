import { brandId, type IdKind, type NewId } from '../../src/base/ids'

/** Ids that count: `card_1`, `card_2` … apart from what a board already has when given a prefix of its own. */
export function countedIds(prefix = ''): NewId {
  let count = 0
  return <K extends IdKind>(kind: K) => {
    count += 1
    return brandId(kind, `${kind}_${prefix}${count}`)
  }
}

/** A clock that goes on by one second whenever it is read. */
export function countedClock(start = '2026-01-01T00:00:00.000Z'): () => string {
  let time = Date.parse(start)
  return () => {
    time += 1000
    return new Date(time).toISOString()
  }
}
