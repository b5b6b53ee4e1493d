import { memo, use } from 'react'
import { isSelected } from '../editor'
import type { CardPart } from '../scene'
import styles from './grid.module.css'
import { GridWordsContext } from './gridWords'
import { PartSvg } from './Marks'
import { keyOf } from './place'
import { useCanvas, useEditor } from './tools'

/** A card in its cell. `x` and `y` are the cell's corner, in the coordinates of the row. */
export const CardView = memo(function CardView({
  part,
  x,
  y,
  bare,
}: {
  readonly part: CardPart
  readonly x: number
  readonly y: number
  /** Painted elsewhere: only there for the keyboard. */
  readonly bare?: boolean
}) {
  const words = use(GridWordsContext)
  const key = keyOf({ kind: 'card', id: part.id })
  const isActive = useCanvas((state) => state.activeKey === key)
  const selected = useEditor((state) => isSelected(state.selection, part.id))
  const dragged = useCanvas((state) => state.drag?.kind === 'cards' && state.drag.ids.includes(part.id))
  const aimed = useCanvas((state) => state.drag?.kind === 'link' && state.drag.target === part.id)
  const { box } = part
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs; this is one thing on the map
    <div
      role="group"
      aria-roledescription={words.card}
      aria-label={part.label || words.emptyCard}
      aria-current={selected || undefined}
      data-place={key}
      data-card={part.id}
      tabIndex={isActive ? 0 : -1}
      className={styles.card}
      data-selected={selected || undefined}
      data-dragged={dragged || undefined}
      data-aimed={aimed || undefined}
      style={{ left: box.x - x, top: box.y - y, width: box.width, height: box.height }}
    >
      {bare ? null : <PartSvg part={part} x={0} y={0} className={styles.part} />}
    </div>
  )
})
