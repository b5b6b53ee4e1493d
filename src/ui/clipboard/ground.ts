import type { LaneId, StepId } from '../../base/ids'
import { inReadingOrder } from '../../commands'
import type { EditorState } from '../../editor'
import type { LaneRegistry } from '../../lanes'
import { cardsInCell, stepsInOrder, stepsOfStage, visibleRows } from '../../model/reads'

/** The cell where what is pasted begins. */
export interface Ground {
  readonly lane: LaneId
  readonly step: StepId
  /** Behind which of its cards; behind all when absent. */
  readonly index?: number
}

type Chosen = Pick<EditorState, 'board' | 'selection'>

/**
 * Where to paste: behind the selected cards, in the selected cell, else where the selected lane or step begins. A lane that
 * holds no cards gives way to the next one that does. Undefined on a board without cells.
 */
export function groundFor({ board, selection }: Chosen, lanes: LaneRegistry): Ground | undefined {
  const steps = stepsInOrder(board)
  const [first] = steps
  const behind = selection.kind === 'cards' ? behindCards({ board, selection }) : undefined
  if (behind) return behind
  const wanted = selection.kind === 'cell' ? selection.lane : selection.kind === 'lane' ? selection.id : undefined
  const lane = laneFor(board, lanes, wanted)
  const step =
    selection.kind === 'cell'
      ? selection.step
      : selection.kind === 'step'
        ? selection.id
        : selection.kind === 'stage'
          ? (stepsOfStage(board, selection.id)[0] ?? first)?.id
          : first?.id
  return lane && step ? { lane, step } : undefined
}

/** Of several, behind those in the cell that is read first. */
function behindCards({ board, selection }: Chosen): Ground | undefined {
  if (selection.kind !== 'cards') return undefined
  const [first] = inReadingOrder(board, selection.ids)
  if (!first) return undefined
  const { lane, step } = first
  const index = cardsInCell(board, lane, step).findLastIndex(({ id }) => selection.ids.includes(id)) + 1
  return { lane, step, index }
}

function laneFor(board: Chosen['board'], lanes: LaneRegistry, wanted: LaneId | undefined): LaneId | undefined {
  const rows = visibleRows(board).flatMap((row) => (row.kind === 'lane' ? [row.record] : []))
  const from = Math.max(
    rows.findIndex(({ id }) => id === wanted),
    0,
  )
  const holds = ({ type }: { readonly type: string }) => lanes.typeOf(type).holdsCards
  return (rows.slice(from).find(holds) ?? rows.slice(0, from).findLast(holds))?.id
}
