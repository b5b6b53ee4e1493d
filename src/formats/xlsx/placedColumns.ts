import { type Cell, normalCell } from './cell'
import type { Column } from './column'

/** Columns a sheet may have, and those it has. */
export interface SheetColumns {
  readonly columns: readonly Column<{ readonly id: string }>[]
  readonly places: readonly Placed[]
}

export interface Placed {
  readonly column: Column<{ readonly id: string }>
  readonly index: number
}

/** Columns by their names, in either language and in any order. */
export function placesOf(head: readonly Cell[], columns: readonly Column<{ readonly id: string }>[]): Placed[] {
  const names = head.map((cell) => normalCell(cell).toLowerCase())
  return columns.flatMap((column) => {
    const index = names.findIndex((name) => name === column.head.en.toLowerCase() || name === column.head.ar)
    return index < 0 ? [] : [{ column, index }]
  })
}
