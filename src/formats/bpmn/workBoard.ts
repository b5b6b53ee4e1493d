import { keysBetween } from '../../base/orderKey'
import type { LaneRegistry, LaneSide } from '../../lanes'
import type { Board } from '../../model/board'
import { lanesInOrder } from '../../model/reads'
import type { Lane } from '../../model/records/lane'

const SIDES: readonly LaneSide[] = ['customer', 'front', 'back', 'support']

/** Only the lanes of work, the customer's first: a process diagram has no place for what is felt or thought. */
export function workBoard(board: Board, { typeOf }: Pick<LaneRegistry, 'typeOf'>): Board {
  const sideOf = (lane: Lane) => {
    const { side } = typeOf(lane.type)
    return side ? SIDES.indexOf(side) : -1
  }
  const lanes = lanesInOrder(board)
    .filter(({ type }) => typeOf(type).side !== undefined && typeOf(type).holdsCards)
    .map((lane, at) => ({ lane, at }))
    .sort((a, b) => sideOf(a.lane) - sideOf(b.lane) || a.at - b.at)
  const keys = keysBetween(undefined, undefined, lanes.length)
  const shown = lanes.map(
    ({ lane: { hidden: _, ...lane } }, at): Lane => ({ ...lane, order: keys[at] ?? 'a0', readings: [board.kind] }),
  )
  return { ...board, lanes: Object.fromEntries(shown.map((lane) => [lane.id, lane])), lines: {} }
}
