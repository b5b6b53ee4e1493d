import { type FlowCard, type FlowChart, type FlowCounts, flowCounts, type LineKind } from '../measures/flow'
import { type JourneyTime, journeyTime } from '../measures/time'
import type { Board } from '../model/board'
import { rowsInOrder, stepsInOrder } from '../model/reads'
import type { LaneSide } from './laneType'
import type { LaneRegistry } from './registry'

const COMPANY_SIDES: readonly (LaneSide | undefined)[] = ['front', 'back', 'support']

/** Hand-offs, crossings and automation of a board, whatever reading it is in now. */
export function flowOf(board: Board, registry: Pick<LaneRegistry, 'typeOf'>): FlowCounts {
  return flowCounts({
    lanes: rowsInOrder(board).flatMap((row) =>
      row.kind === 'lane'
        ? [{ id: row.record.id, companySide: COMPANY_SIDES.includes(registry.typeOf(row.record.type).side) }]
        : [],
    ),
    lines: lanesAboveLines(board),
    cards: Object.values(board.cards).map((card): FlowCard => {
      const owner = card.owner === undefined ? undefined : board.actors[card.owner]
      return {
        id: card.id,
        lane: card.lane,
        owner: owner ? { id: owner.id, kind: owner.kind } : null,
        automated: card.automation === 'automated',
      }
    }),
    links: Object.values(board.links).filter((link) => link.kind === 'flow'),
  })
}

/** Lead, touch and waiting time along the main path. */
export function timeOf(board: Board): JourneyTime {
  return journeyTime(stepsInOrder(board))
}

/** The same once what is planned is in place; null where no step has a planned time. */
export function plannedTimeOf(board: Board): JourneyTime | null {
  const steps = stepsInOrder(board)
  if (!steps.some(({ plannedTouch, plannedWait }) => plannedTouch !== undefined || plannedWait !== undefined))
    return null
  return journeyTime(
    steps.map(({ plannedTouch, plannedWait, ...step }) => ({
      ...step,
      ...(plannedTouch === undefined ? {} : { touch: plannedTouch }),
      ...(plannedWait === undefined ? {} : { wait: plannedWait }),
    })),
  )
}

/** The lane each line follows. Of two lines of a kind the upper one counts; one above all lanes separates nothing. */
function lanesAboveLines(board: Board): FlowChart['lines'] {
  const lines: { [kind in LineKind]?: string } = {}
  let above: string | undefined
  for (const row of rowsInOrder(board)) {
    if (row.kind === 'lane') above = row.record.id
    else if (row.record.kind !== 'custom' && above !== undefined) lines[row.record.kind] ??= above
  }
  return lines
}
