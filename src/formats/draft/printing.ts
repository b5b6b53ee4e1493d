import { sortedByOrder } from '../../base/orderKey'
import type { Language } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { lanesInOrder, stepsInOrder } from '../../model/reads'
import type { Card } from '../../model/records/card'

/** In which language a board is written out, and what its lanes mean. */
export interface PrintSpeech {
  readonly language: Language
  readonly lanes: LaneRegistry
}

/** All cards in reading order: step by step, lane by lane. */
export function sortedCards(board: Board): Card[] {
  const steps = new Map(stepsInOrder(board).map(({ id }, at) => [id, at]))
  const lanes = new Map(lanesInOrder(board).map(({ id }, at) => [id, at]))
  const place = ({ step, lane }: Card) => (steps.get(step) ?? 0) * 10_000 + (lanes.get(lane) ?? 0)
  return sortedByOrder(Object.values(board.cards)).sort((a, b) => place(a) - place(b))
}

/** Cards by lane and step, each cell in its order. */
export function cardsByCell(board: Board): ReadonlyMap<string, readonly Card[]> {
  const cells = new Map<string, Card[]>()
  for (const card of sortedByOrder(Object.values(board.cards))) {
    const own = cells.get(cellKey(card))
    if (own) own.push(card)
    else cells.set(cellKey(card), [card])
  }
  return cells
}

export function cellKey({ lane, step }: Pick<Card, 'lane' | 'step'>): string {
  return `${lane} ${step}`
}
