import { Plus } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { keyOf } from '../../canvas/place'
import { useCanvas, useEditor } from '../../canvas/tools'
import type { LaneType } from '../../lanes'
import type { Card } from '../../model/records/card'
import type { Lane } from '../../model/records/lane'
import type { Step } from '../../model/records/step'
import { TableCard } from './TableCard'
import styles from './table.module.css'
import { useSpeech } from './useSpeech'

interface GridCellProps {
  readonly lane: Lane
  readonly type: LaneType
  readonly step: Step
  /** Of the step, from 1. */
  readonly number: number
  readonly column: number
  readonly cards: readonly Card[]
}

/** Where a step and a lane meet. */
export const GridCell = memo(function GridCell({ lane, type, step, number, column, cards }: GridCellProps) {
  const { t } = useTranslation()
  const speech = useSpeech()
  const key = keyOf({ kind: 'cell', lane: lane.id, step: step.id })
  const isActive = useCanvas((state) => state.activeKey === key)
  const isChosen = useEditor(
    ({ selection }) => selection.kind === 'cell' && selection.lane === lane.id && selection.step === step.id,
  )
  const readOnly = useEditor((state) => state.readOnly !== undefined)
  const name = textIn(lane.name, speech.language) || type.label[speech.language]
  const words = type.stepText(step.id, speech)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    <div
      role="gridcell"
      aria-colindex={column}
      aria-label={t('canvas.cell', { lane: name, step: number, count: cards.length })}
      aria-description={words || undefined}
      aria-selected={isChosen}
      data-place={key}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      data-family={type.family}
      data-still={type.holdsCards ? undefined : ''}
    >
      {words !== '' && <p className={styles.fact}>{words}</p>}
      {cards.map((card) => (
        <TableCard key={card.id} card={card} type={type} />
      ))}
      {type.holdsCards && !readOnly && (
        // For the pointer only: the keyboard writes on the cell itself, and the bar above has the button.
        <span aria-hidden data-add className={styles.plus}>
          <Plus size={15} />
        </span>
      )}
    </div>
  )
}, isSameCell)

/** A new board object alone changes no cell; what its words are made of does, and is read again by the hook. */
function isSameCell(a: GridCellProps, b: GridCellProps): boolean {
  return (
    a.lane === b.lane &&
    a.step === b.step &&
    a.number === b.number &&
    a.column === b.column &&
    a.cards.length === b.cards.length &&
    a.cards.every((card, at) => card === b.cards[at])
  )
}
