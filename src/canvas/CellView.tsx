import { memo, use } from 'react'
import type { CardId } from '../base/ids'
import type { Cell } from '../scene'
import { CardView } from './CardView'
import styles from './grid.module.css'
import { GridWordsContext } from './gridWords'
import { keyOf } from './place'
import { useCanvas } from './tools'

/** Where a lane and a step meet. */
export const CellView = memo(function CellView({
  cell,
  lane,
  column,
  bare,
  active,
}: {
  readonly cell: Cell
  readonly lane: string
  /** Number of the step, from 1. */
  readonly column: number
  /** The cards are painted as a picture. */
  readonly bare: boolean
  readonly active: CardId | undefined
}) {
  const words = use(GridWordsContext)
  const key = keyOf({ kind: 'cell', lane: cell.lane, step: cell.step })
  const isActive = useCanvas((state) => state.activeKey === key)
  const { box, cards } = cell
  const shown = bare ? cards.filter((card) => card.id === active) : cards
  return (
    // biome-ignore lint/a11y/useSemanticElements: the map is no table: cells lie where the scene says
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-label={words.cell(lane, column, cards.length)}
      data-place={key}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      {shown.map((card) => (
        <CardView key={card.id} part={card} x={box.x} y={box.y} bare={bare} />
      ))}
    </div>
  )
})
