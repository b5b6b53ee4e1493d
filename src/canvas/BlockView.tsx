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
  readonly active: CardId | undefined
}) {
  const own = cells.slice(from, to)
  return (
    <>
      {paint === undefined ? null : <PaintedBlock cells={cells} from={from} to={to} scale={paint} />}
      {own.map((cell, index) => (
        <CellView
          key={cell.step}
          cell={cell}
          lane={lane}
          column={from + index + 1}
          bare={paint !== undefined}
          active={active}
        />
      ))}
    </>
  )
})
