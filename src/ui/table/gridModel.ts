import { groupBy } from '../../base/groupBy'
import type { LaneId, StepId } from '../../base/ids'
import { sortedByOrder } from '../../base/orderKey'
import type { LaneRegistry, LaneType } from '../../lanes'
import type { Board } from '../../model/board'
import { stagesInOrder, visibleRows } from '../../model/reads'
import type { Card } from '../../model/records/card'
import type { Lane } from '../../model/records/lane'
import type { Line } from '../../model/records/line'
import type { Stage } from '../../model/records/stage'
import type { Step } from '../../model/records/step'

/** What stands beside the names of the steps: a row of the map is a column of the table. */
export type GridColumn =
  | { readonly kind: 'lane'; readonly lane: Lane; readonly type: LaneType }
  | { readonly kind: 'line'; readonly line: Line }

export type GridRow =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly number: number }
  /** `number` counts the steps of the whole journey, from 1. */
  | { readonly kind: 'step'; readonly step: Step; readonly number: number }

export interface GridModel {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** By `cellKey`; a cell without cards is absent. */
  readonly cards: ReadonlyMap<string, readonly Card[]>
  /** How many steps there are, shown or not. */
  readonly stepCount: number
}

export function cellKey(lane: LaneId, step: StepId): string {
  return `${lane} ${step}`
}

const NO_CARDS: readonly Card[] = []

export function cardsAt(grid: GridModel, lane: LaneId, step: StepId): readonly Card[] {
  return grid.cards.get(cellKey(lane, step)) ?? NO_CARDS
}

/**
 * The board as a grid of steps × lanes. With `keeps`, only the cards it lets through, and only the steps that have one of
 * them; the stage of a hidden step stays as long as one of its steps does.
 */
export function gridOf(board: Board, lanes: LaneRegistry, keeps?: (card: Card) => boolean): GridModel {
  const columns = columnsOf(board, lanes)
  const shownLanes = new Set(columns.flatMap((column) => (column.kind === 'lane' ? [column.lane.id] : [])))
  const shown = Object.values(board.cards).filter((card) => shownLanes.has(card.lane) && (!keeps || keeps(card)))
  const cards = new Map<string, readonly Card[]>()
  for (const [key, own] of groupBy(shown, (card) => cellKey(card.lane, card.step))) cards.set(key, sortedByOrder(own))
  const full = new Set(shown.map((card) => card.step))
  const rows = rowsOf(board).filter((row) => !keeps || row.kind === 'stage' || full.has(row.step.id))
  return {
    columns,
    rows: keeps ? rows.filter((row, at) => row.kind === 'step' || rows[at + 1]?.kind === 'step') : rows,
    cards,
    stepCount: Object.keys(board.steps).length,
  }
}

function columnsOf(board: Board, lanes: LaneRegistry): GridColumn[] {
  return visibleRows(board).map((row) =>
    row.kind === 'lane'
      ? { kind: 'lane', lane: row.record, type: lanes.typeOf(row.record.type) }
      : { kind: 'line', line: row.record },
  )
}

function rowsOf(board: Board): GridRow[] {
  const steps = groupBy(Object.values(board.steps), (step) => step.stage)
  let number = 0
  return stagesInOrder(board).flatMap((stage, at): GridRow[] => {
    const own = sortedByOrder(steps.get(stage.id) ?? [])
    return [
      { kind: 'stage', stage, number: at + 1 },
      ...own.map((step): GridRow => {
        number += 1
        return { kind: 'step', step, number }
      }),
    ]
  })
}
