import { useTranslation } from 'react-i18next'
import { dirOf } from '../../base/direction'
import type { LaneId } from '../../base/ids'
import { textIn } from '../../base/text'
import { keyOf, type Place } from '../../canvas/place'
import { useCanvas, useEditor } from '../../canvas/tools'
import type { Selection } from '../../editor'
import { LINE_LOOKS } from '../../lanes'
import type { Board } from '../../model/board'
import { PaintIcon } from '../editor/controls/PaintIcon'
import type { GridColumn } from './gridModel'
import { NameWriting } from './NameWriting'
import styles from './table.module.css'
import { useTableDirection } from './useTableDirection'

/** A lane or a line as the head of a column. */
export function ColumnHead({ column, index }: { readonly column: GridColumn; readonly index: number }) {
  const { t } = useTranslation()
  const language = useEditor((state) => state.language)
  const direction = useTableDirection()
  const place: Place =
    column.kind === 'lane' ? { kind: 'lane', id: column.lane.id } : { kind: 'line', id: column.line.id }
  const { isActive, isChosen, editing } = usePlace(place)
  const isOn = useEditor(
    ({ selection, board }) => column.kind === 'lane' && laneOf(selection, board) === column.lane.id,
  )
  const name =
    column.kind === 'lane'
      ? textIn(column.lane.name, language) || column.type.label[language]
      : textIn(column.line.name, language) || LINE_LOOKS[column.line.kind].label[language]
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    <div
      role="columnheader"
      aria-colindex={index}
      aria-label={editing ? undefined : name || t('canvas.unnamed')}
      aria-selected={isChosen}
      data-on={isOn || undefined}
      data-place={keyOf(place)}
      tabIndex={isActive ? 0 : -1}
      title={column.kind === 'line' ? name : undefined}
      className={column.kind === 'lane' ? styles.laneHead : styles.lineHead}
      data-family={column.kind === 'lane' ? column.type.family : undefined}
      data-line={column.kind === 'line' ? column.line.kind : undefined}
    >
      <PaintIcon name={column.kind === 'lane' ? column.type.icon : LINE_LOOKS[column.line.kind].icon} size={15} />
      {column.kind === 'lane' && !editing && (
        <span dir={dirOf(name, direction)} className={styles.headName}>
          {name}
        </span>
      )}
      {column.kind === 'line' && !editing && <span className="visuallyHidden">{name || t('canvas.unnamed')}</span>}
      {editing && <NameWriting editing={editing} />}
    </div>
  )
}

/** The lane the chosen card or cell is in. */
function laneOf(selection: Selection, board: Board): LaneId | undefined {
  if (selection.kind === 'cell') return selection.lane
  return selection.kind === 'cards' && selection.ids[0] ? board.cards[selection.ids[0]]?.lane : undefined
}

/** What a head has to know of itself: whether Tab comes to it, whether it is chosen, whether it is being written. */
export function usePlace(place: Place) {
  const key = keyOf(place)
  const isActive = useCanvas((state) => state.activeKey === key)
  const isChosen = useEditor(
    ({ selection }) => selection.kind === place.kind && 'id' in selection && 'id' in place && selection.id === place.id,
  )
  const editing = useEditor((state) =>
    state.editing?.kind === place.kind && 'id' in place && state.editing.id === place.id ? state.editing : undefined,
  )
  return { isActive, isChosen, editing }
}
