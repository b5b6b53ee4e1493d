import { memo } from 'react'
import type { CardId } from '../base/ids'
import type { Cell } from '../scene'
import { CellView } from './CellView'

/** Some steps of a lane: what is mounted together. */
export const BlockView = memo(function BlockView({
  cells,
  from,
  to,
  lane,
  active,
}: {
  readonly cells: readonly Cell[]
  readonly from: number
  readonly to: number
  readonly lane: string
  /** Where the keyboard is on a painted board: the one cell, and the one card, that are elements nevertheless. */
  readonly active: { readonly step: number; readonly card: CardId | undefined } | undefined
}) {
  return cells
    .slice(from, to)
    .map((cell, index) => (
      <CellView
        key={cell.step}
        cell={cell}
        lane={lane}
        column={from + index + 1}
        bare={active !== undefined}
        active={active?.card}
      />
    ))
})
