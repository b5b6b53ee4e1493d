import { groupBy } from '../base/groupBy'
import type { LaneId } from '../base/ids'
import { byOrder } from '../base/orderKey'
import type { Board } from '../model/board'
import type { Card } from '../model/records/card'

/** The cards of a lane, in order. A lane whose cards did not change keeps its array. */
export type CardsOfLane = (lane: LaneId) => readonly Card[]

/** Changed cards at most for which lanes are mended one by one instead of all being gone through again. */
const MENDED = 300

/** Sorts a board's cards into lanes, going by what changed since the board before. */
export function createLaneCards(): (board: Board) => CardsOfLane {
  let cards: Board['cards'] | undefined
  let all: readonly Card[] = []
  let byLane: ReadonlyMap<LaneId, readonly Card[]> = new Map()
  return (board) => {
    if (cards !== board.cards) {
      const now = Object.values(board.cards)
      const { gone, come } = difference(all, now)
      byLane = gone.length + come.length > MENDED ? sortedByLane(now) : mended(byLane, gone, come)
      cards = board.cards
      all = now
    }
    return (lane) => byLane.get(lane) ?? NO_CARDS
  }
}

const NO_CARDS: readonly Card[] = []

function sortedByLane(cards: readonly Card[]): Map<LaneId, readonly Card[]> {
  const byLane = groupBy(cards, (card) => card.lane)
  for (const own of byLane.values()) own.sort(byOrder)
  return byLane
}

function mended(
  byLane: ReadonlyMap<LaneId, readonly Card[]>,
  gone: readonly Card[],
  come: readonly Card[],
): ReadonlyMap<LaneId, readonly Card[]> {
  const next = new Map(byLane)
  const left = new Set(gone)
  for (const lane of new Set([...gone, ...come].map((card) => card.lane))) {
    const kept = (byLane.get(lane) ?? []).filter((card) => !left.has(card))
    next.set(lane, [...kept, ...come.filter((card) => card.lane === lane)].sort(byOrder))
  }
  return next
}

/** What lies between the equal beginning and the equal end of two lists: an edit leaves the other keys where they were. */
function difference(before: readonly Card[], now: readonly Card[]): { gone: readonly Card[]; come: readonly Card[] } {
  let start = 0
  const shorter = Math.min(before.length, now.length)
  while (start < shorter && before[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++
  const gone = before.slice(start, before.length - end)
  const come = now.slice(start, now.length - end)
  if (gone.length !== come.length) return { gone, come }
  const changed = gone.map((card, index) => card !== come[index])
  return { gone: gone.filter((_, index) => changed[index]), come: come.filter((_, index) => changed[index]) }
}
