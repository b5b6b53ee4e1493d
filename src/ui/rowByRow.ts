import { groupBy } from '../base/groupBy'
import type { Layout, LayoutOptions } from '../layout'
import type { Board } from '../model/board'
import { rowsInOrder } from '../model/reads'

/**
 * Lays a board out row by row, between which the page answers, until `goesOn` says no. A layout remembers its rows, so that
 * the whole board then is laid out in a moment.
 */
export async function layOutRowByRow(
  board: Board,
  layout: Layout,
  options: LayoutOptions,
  goesOn: () => boolean = () => true,
): Promise<void> {
  const byLane = groupBy(Object.values(board.cards), ({ lane }) => lane)
  let part: Board = { ...board, lanes: {}, cards: {}, links: {} }
  for (const { kind, record } of rowsInOrder(board)) {
    if (kind !== 'lane') continue
    const cards = Object.fromEntries((byLane.get(record.id) ?? []).map((card) => [card.id, card]))
    part = { ...part, lanes: { ...part.lanes, [record.id]: record }, cards: { ...part.cards, ...cards } }
    layout(part, options)
    await new Promise((resume) => setTimeout(resume))
    if (!goesOn()) return
  }
}
