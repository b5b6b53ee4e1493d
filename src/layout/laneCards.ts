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
  let cards: Cards = {}
  let count = 0
  let byLane: ReadonlyMap<LaneId, readonly Card[]> = new Map()
  return (board) => {
    if (cards !== board.cards) {
      const ids = Object.keys(board.cards)
      const { gone, come } = difference(cards, count, board.cards, ids)
      const isMuch = gone.length + come.length > MENDED
      byLane = isMuch ? sortedByLane(Object.values(board.cards)) : mended(byLane, gone, come)
      cards = board.cards
      count = ids.length
    }
    return (lane) => byLane.get(lane) ?? NO_CARDS
  }
}

type Cards = Readonly<Record<string, Card>>

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

/**
 * The cards that are not what they were. By keys and look-ups: of a map of ten thousand cards a browser gives the list of
 * values four times slower.
 */
function difference(before: Cards, count: number, now: Cards, ids: readonly string[]): { gone: Card[]; come: Card[] } {
  const gone: Card[] = []
  const come: Card[] = []
  let stayed = 0
  for (const id of ids) {
    const card = now[id]
    const was = before[id]
    if (was === card) {
      stayed++
      continue
    }
    if (card) come.push(card)
    if (was && Object.hasOwn(before, id)) {
      gone.push(was)
      stayed++
    }
  }
  if (stayed < count)
    for (const id of Object.keys(before)) if (!Object.hasOwn(now, id) && before[id]) gone.push(before[id])
  return { gone, come }
}
