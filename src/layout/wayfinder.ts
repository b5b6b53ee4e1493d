import type { Box } from '../base/box'
import type { CardId, LaneId } from '../base/ids'
import type { Board } from '../model/board'
import type { Columns } from './columns'
import type { Logical } from './placesMemo'
import type { Grid, Stop } from './route'

/** Where a lane's cards are, for finding ways around them. */
export interface Standing {
  readonly logical: Logical
  readonly row: number
  readonly top: number
  readonly bottom: number
}

/** What links are laid out with: where a card lies on the whole board, and what lies around it. */
export function wayfinder(
  board: Board,
  standing: ReadonlyMap<LaneId, Standing>,
  columns: Columns,
): [stopOf: (id: CardId) => Stop | undefined, grid: Grid] {
  const lanes = [...standing.values()]
  const byRow = new Map(lanes.map((lane) => [lane.row, lane]))
  // Asked again and again for the same cell by every link that passes it.
  const known = new Map<Standing, (readonly Box[] | undefined)[]>()
  function cardsIn(lane: Standing | undefined, column: number): readonly Box[] {
    if (!lane) return NO_BOXES
    const own = known.get(lane) ?? []
    known.set(lane, own)
    own[column] ??= (lane.logical.columns[column] ?? NO_BOXES).map((box) => ({ ...box, y: box.y + lane.top }))
    return own[column] ?? NO_BOXES
  }
  function stopOf(id: CardId): Stop | undefined {
    const card = board.cards[id]
    const lane = card ? standing.get(card.lane) : undefined
    const box = lane?.logical.boxes.get(id)
    const track = card ? columns.byStep.get(card.step) : undefined
    if (!lane || !box || !track) return undefined
    return {
      id,
      box: { ...box, y: box.y + lane.top },
      row: lane.row,
      column: track.index,
      rowTop: lane.top,
      rowBottom: lane.bottom,
      columnStart: track.x,
      columnEnd: track.x + track.width,
    }
  }
  return [
    stopOf,
    {
      lastColumn: columns.steps.length - 1,
      width: columns.width,
      channels: [...new Set(lanes.flatMap(({ top, bottom }) => [top, bottom]))],
      cardsIn: (row, column) => cardsIn(byRow.get(row), column),
      cardsNear: ({ x, y, width, height }) => {
        const found: Box[] = []
        const first = firstReaching(columns, x)
        for (const lane of lanes) {
          if (lane.top >= y + height || lane.bottom <= y) continue
          for (let at = first; (columns.steps[at]?.x ?? x + width) < x + width; at++) found.push(...cardsIn(lane, at))
        }
        return found
      },
    },
  ]
}

const NO_BOXES: readonly Box[] = []

/** The first step that reaches past a point along the journey. */
function firstReaching({ steps }: Columns, x: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const track = steps[middle]
    if (track && track.x + track.width <= x) low = middle + 1
    else high = middle
  }
  return low
}
