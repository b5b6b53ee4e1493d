import { memo } from 'react'
import type { CardId } from '../base/ids'
import type { Cell } from '../scene'
import { CellView } from './CellView'
import { PaintedBlock } from './PaintedBlock'

/** Some steps of a lane: what is mounted and painted together. */
export const BlockView = memo(function BlockView({
  cells,
  from,
  to,
  lane,
  paint,
  active,
}: {
  readonly cells: readonly Cell[]
  readonly from: number
  readonly to: number
  readonly lane: string
  /** Pixels of a picture per board pixel; undefined while the cards are elements. */
  readonly paint: number | undefined
  /** Where the keyboard is in a painted block: the one cell, and the one card, that are elements nevertheless. */
  readonly active: { readonly step: number; readonly card: CardId | undefined } | undefined
}) {
  const isPainted = paint !== undefined
  return (
    <>
      {isPainted ? <PaintedBlock cells={cells} from={from} to={to} scale={paint} /> : null}
      {cells
        .slice(from, to)
        .map((cell, index) =>
          isPainted && from + index !== active?.step ? null : (
            <CellView
              key={cell.step}
              cell={cell}
              lane={lane}
              column={from + index + 1}
              bare={isPainted}
              active={active?.card}
            />
          ),
        )}
    </>
  )
})
