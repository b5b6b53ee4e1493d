import { groupBy } from '../../base/groupBy'
import type { CardId } from '../../base/ids'
import type { MapTools } from '../../canvas/tools'
import { stepBeside } from '../../canvas/writing'
import { moveCards } from '../../commands'
import type { Board } from '../../model/board'
import { cardsInCell, visibleRows } from '../../model/reads'
import type { Card } from '../../model/records/card'
import { cellKey } from './gridModel'

/** One place on: within the cell first, then to the step before or after; or to the lane beside. One step of the history. */
export function moveCardsInTable(tools: MapTools, ids: readonly CardId[], along: 'step' | 'lane', by: 1 | -1): void {
  const { board } = tools.editor.get()
  const cards = ids.flatMap((id) => board.cards[id] ?? [])
  const group = { group: `move ${tools.editor.newId('card')}` }
  // Cards of one cell travel together and keep their order.
  for (const own of groupBy(cards, (card) => cellKey(card.lane, card.step)).values()) {
    const to = along === 'step' ? placeAmongSteps(tools, board, own, by) : placeInLane(tools, board, own, by)
    if (to) tools.editor.dispatch(moveCards, { ids: own.map((card) => card.id), ...to }, group)
  }
}

function placeAmongSteps({ editor }: MapTools, board: Board, moved: readonly Card[], by: 1 | -1) {
  const [first] = moved
  if (!first) return undefined
  const others = cardsInCell(board, first.lane, first.step).filter((card) => !moved.includes(card))
  const index = others.filter((card) => card.order < first.order).length + by
  if (index >= 0 && index <= others.length) return { lane: first.lane, step: first.step, index }
  const step = stepBeside(editor, first.step, by)
  return step && { lane: first.lane, step, ...(by === 1 ? { index: 0 } : {}) }
}

function placeInLane({ lanes }: MapTools, board: Board, [first]: readonly Card[], by: 1 | -1) {
  const open = visibleRows(board).flatMap((row) =>
    row.kind === 'lane' && lanes.typeOf(row.record.type).holdsCards ? [row.record.id] : [],
  )
  const lane = first && open[open.indexOf(first.lane) + by]
  return first && lane && { lane, step: first.step }
}
