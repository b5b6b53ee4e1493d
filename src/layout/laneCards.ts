import { groupBy } from '../base/groupBy'
import type { LaneId } from '../base/ids'
import { byOrder } from '../base/orderKey'
import type { Board } from '../model/board'
import { changedCards } from '../model/lineage'
import type { Card } from '../model/records/card'

/** The cards of a lane, in order. A lane whose cards did not change keeps its array. */
export type CardsOfLane = (lane: LaneId) => readonly Card[]

/** Changed cards at most for which lanes are mended one by one instead of all being gone through again. */
const MENDED = 300

/** Sorts a board's cards into lanes, going by what changed since the board before. */
export function createLaneCards(): (board: Board) => CardsOfLane {
  let cards: Cards = {}
  let byLane: ReadonlyMap<LaneId, readonly Card[]> = new Map()
  return (board) => {
    if (cards !== board.cards) {
      const { gone, come } = difference(cards, board.cards)
      const isMuch = gone.length + come.length > MENDED
      byLane = isMuch ? sortedByLane(Object.values(board.cards)) : mended(byLane, gone, come)
      cards = board.cards
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

/** The cards that are not what they were. */
function difference(before: Cards, now: Cards): { readonly gone: readonly Card[]; readonly come: readonly Card[] } {
  const gone: Card[] = []
  const come: Card[] = []
  for (const id of changedCards(before, now) ?? new Set([...Object.keys(before), ...Object.keys(now)])) {
    const was = Object.hasOwn(before, id) ? before[id] : undefined
    const card = Object.hasOwn(now, id) ? now[id] : undefined
    if (was === card) continue
    if (was) gone.push(was)
    if (card) come.push(card)
  }
  return { gone, come }
}
