import type { StepId } from '../../base/ids'
import type { Place } from '../../canvas/place'
import { cardsAt, type GridColumn, type GridModel, type GridRow } from './gridModel'

/** As the eye sees it: left is left in both directions of writing. */
export type Arrow = 'left' | 'right' | 'up' | 'down'

/** Row and column of a place: −1 is the head. */
interface Spot {
  readonly row: number
  readonly column: number
}

export function spotOf(grid: GridModel, place: Place): Spot | undefined {
  const found = lookUp(grid, place)
  const isThere = found && found.row >= -1 && found.column >= -1
  return isThere ? found : undefined
}

/** −2 where something is not in the table. */
function lookUp(grid: GridModel, place: Place): Spot | undefined {
  const missing = (at: number) => (at < 0 ? -2 : at)
  const laneAt = (id: string) => missing(grid.columns.findIndex((each) => each.kind === 'lane' && each.lane.id === id))
  const stepAt = (id: string) => missing(grid.rows.findIndex((each) => each.kind === 'step' && each.step.id === id))
  switch (place.kind) {
    case 'cell':
      return { row: stepAt(place.step), column: laneAt(place.lane) }
    case 'card': {
      for (const own of grid.cards.values()) {
        const card = own.find((each) => each.id === place.id)
        if (card) return { row: stepAt(card.step), column: laneAt(card.lane) }
      }
      return undefined
    }
    case 'step':
      return { row: stepAt(place.id), column: -1 }
    case 'stage':
      return {
        row: missing(grid.rows.findIndex((each) => each.kind === 'stage' && each.stage.id === place.id)),
        column: -1,
      }
    case 'lane':
      return { row: -1, column: laneAt(place.id) }
    case 'line':
      return {
        row: -1,
        column: missing(grid.columns.findIndex((each) => each.kind === 'line' && each.line.id === place.id)),
      }
  }
}

/** Where an arrow key leads; undefined at the edge of the table. */
export function moveInGrid(grid: GridModel, place: Place, arrow: Arrow, rtl: boolean): Place | undefined {
  const spot = spotOf(grid, place)
  if (!spot) return undefined
  if (arrow === 'up' || arrow === 'down') return upOrDown(grid, place, spot, arrow)
  return sideways(grid, spot, (arrow === 'right') === !rtl ? 1 : -1)
}

function upOrDown(grid: GridModel, place: Place, { row, column }: Spot, arrow: 'up' | 'down'): Place | undefined {
  const by = arrow === 'down' ? 1 : -1
  const within = place.kind === 'card' ? neighbourInCell(grid, place, { row, column }, by) : undefined
  if (within) return within
  if (column === -1) return headOfRow(grid.rows[row + by])
  for (let next = row + by; next >= 0 && next < grid.rows.length; next += by) {
    if (grid.rows[next]?.kind === 'step') return enter(grid, { row: next, column }, arrow === 'up' ? 'last' : 'first')
  }
  return by === -1 && row >= 0 ? headOfColumn(grid.columns[column]) : undefined
}

function neighbourInCell(grid: GridModel, place: Place & { kind: 'card' }, spot: Spot, by: 1 | -1): Place | undefined {
  const cards = cardsOf(grid, spot)
  const next = cards[cards.findIndex((card) => card.id === place.id) + by]
  return next && { kind: 'card', id: next.id }
}

function sideways(grid: GridModel, { row, column }: Spot, by: 1 | -1): Place | undefined {
  if (row === -1) return headOfColumn(grid.columns[column + by])
  if (grid.rows[row]?.kind === 'stage') return undefined
  for (let next = column + by; next >= 0 && next < grid.columns.length; next += by) {
    if (grid.columns[next]?.kind === 'lane') return enter(grid, { row, column: next }, 'first')
  }
  return by === -1 && column >= 0 ? headOfRow(grid.rows[row]) : undefined
}

/** Into a cell: one of its cards, or the empty cell itself. */
function enter(grid: GridModel, { row, column }: Spot, at: 'first' | 'last'): Place | undefined {
  const lane = grid.columns[column]
  const step = grid.rows[row]
  if (lane?.kind !== 'lane' || step?.kind !== 'step') return undefined
  const cards = cardsAt(grid, lane.lane.id, step.step.id)
  const card = at === 'first' ? cards[0] : cards.at(-1)
  return card ? { kind: 'card', id: card.id } : { kind: 'cell', lane: lane.lane.id, step: step.step.id }
}

function cardsOf(grid: GridModel, { row, column }: Spot) {
  const lane = grid.columns[column]
  const step = grid.rows[row]
  return lane?.kind === 'lane' && step?.kind === 'step' ? cardsAt(grid, lane.lane.id, step.step.id) : []
}

function headOfRow(row: GridRow | undefined): Place | undefined {
  if (!row) return undefined
  return row.kind === 'stage' ? { kind: 'stage', id: row.stage.id } : { kind: 'step', id: row.step.id }
}

function headOfColumn(column: GridColumn | undefined): Place | undefined {
  if (!column) return undefined
  return column.kind === 'lane' ? { kind: 'lane', id: column.lane.id } : { kind: 'line', id: column.line.id }
}

/** Home and End: the ends of the row; with Ctrl, the corners of the table. */
export function jumpInGrid(grid: GridModel, place: Place, to: 'first' | 'last', corner: boolean): Place | undefined {
  const spot = spotOf(grid, place)
  if (!spot) return undefined
  const columns = [...grid.columns.keys()].filter((at) => grid.columns[at]?.kind === 'lane')
  const rows = [...grid.rows.keys()].filter((at) => grid.rows[at]?.kind === 'step')
  const end = <T>(all: readonly T[]) => (to === 'first' ? all[0] : all.at(-1))
  const column = end(columns)
  const row = corner ? end(rows) : spot.row
  if (column === undefined || row === undefined) return undefined
  return row === -1 ? headOfColumn(grid.columns[column]) : enter(grid, { row, column }, to)
}

/** Where the keyboard starts: the first cell, else the first head. */
export function firstInGrid(grid: GridModel): Place | undefined {
  const row = grid.rows.findIndex((each) => each.kind === 'step')
  const column = grid.columns.findIndex((each) => each.kind === 'lane')
  if (row >= 0 && column >= 0) return enter(grid, { row, column }, 'first')
  return headOfRow(grid.rows[0]) ?? headOfColumn(grid.columns[0])
}

/** What is nearest when a place is gone: what has come into its row and column, else the head of the row. */
export function nearInGrid(before: GridModel, place: Place, now: GridModel): Place | undefined {
  const spot = spotOf(before, place)
  if (!spot) return firstInGrid(now)
  const row = Math.min(spot.row, now.rows.length - 1)
  const column = Math.min(spot.column, now.columns.length - 1)
  if (row === -1) return headOfColumn(now.columns[column]) ?? firstInGrid(now)
  return (
    (column >= 0 ? enter(now, { row, column }, 'first') : undefined) ?? headOfRow(now.rows[row]) ?? firstInGrid(now)
  )
}

export function isInGrid(grid: GridModel, place: Place): boolean {
  return spotOf(grid, place) !== undefined
}

/** The step before or after, as it is shown; undefined at the end. */
export function stepBesideInGrid(grid: GridModel, step: StepId, by: 1 | -1): StepId | undefined {
  const steps = grid.rows.flatMap((row) => (row.kind === 'step' ? [row.step.id] : []))
  return steps[steps.indexOf(step) + by]
}
