import type { CardId } from '../../base/ids'
import { moveCells } from '../../canvas/actions'
import { areInOneCell } from '../../canvas/moveGroup'
import type { MapTools } from '../../canvas/tools'
import { stepBeside } from '../../canvas/writing'
import type { Board } from '../../model/board'
import { cardsInCell, visibleRows } from '../../model/reads'
import type { Card } from '../../model/records/card'

/** One place on: within the cell first, then to the step before or after; or to the lane beside. One step of the history. */
export function moveCardsInTable(tools: MapTools, ids: readonly CardId[], along: 'step' | 'lane', by: 1 | -1): void {
  const { editor } = tools
  const { board } = editor.get()
  const isOne = areInOneCell(board, ids)
  const moved = ids.flatMap((id) => board.cards[id] ?? [])
  moveCells(editor, ids, (card) => {
    if (along === 'lane') return placeInLane(tools, board, card, by)
    return isOne ? placeAmongSteps(tools, board, moved, by) : besideStep(tools, card, by)
  })
}

function placeAmongSteps({ editor }: MapTools, board: Board, moved: readonly Card[], by: 1 | -1) {
  const [first] = moved
  if (!first) return undefined
  const others = cardsInCell(board, first.lane, first.step).filter((card) => !moved.includes(card))
  const index = others.filter((card) => card.order < first.order).length + by
  if (index >= 0 && index <= others.length) return { lane: first.lane, step: first.step, index }
  return besideStep({ editor }, first, by)
}

function besideStep({ editor }: Pick<MapTools, 'editor'>, { lane, step }: Card, by: 1 | -1) {
  const next = stepBeside(editor, step, by)
  return next && { lane, step: next, ...(by === 1 ? { index: 0 } : {}) }
}

function placeInLane({ lanes }: MapTools, board: Board, first: Card, by: 1 | -1) {
  const open = visibleRows(board).flatMap((row) =>
    row.kind === 'lane' && lanes.typeOf(row.record.type).holdsCards ? [row.record.id] : [],
  )
  const lane = open[open.indexOf(first.lane) + by]
  return lane && { lane, step: first.step }
}
