import { useTranslation } from 'react-i18next'
import { dirOf } from '../../base/direction'
import { textIn } from '../../base/text'
import { keyOf, type Place } from '../../canvas/place'
import { useEditor } from '../../canvas/tools'
import { GridCell } from './GridCell'
import { usePlace } from './GridHeads'
import { cardsAt, type GridModel, type GridRow } from './gridModel'
import { NameWriting } from './NameWriting'
import styles from './table.module.css'
import { useSpeechOfStep } from './useSpeechOfStep'
import { useTableDirection } from './useTableDirection'

/** A stage, or a step with its cells. */
export function GridRowView({
  row,
  rowIndex,
  grid,
}: {
  readonly row: GridRow
  readonly rowIndex: number
  readonly grid: GridModel
}) {
  const isStage = row.kind === 'stage'
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div role="row" aria-rowindex={rowIndex} className={isStage ? styles.stageRow : styles.stepRow}>
      {isStage ? (
        <RowHead place={{ kind: 'stage', id: row.stage.id }} row={row} span={grid.columns.length + 1} />
      ) : (
        <>
          <RowHead place={{ kind: 'step', id: row.step.id }} row={row} />
          {grid.columns.map((column, at) =>
            column.kind === 'lane' ? (
              <GridCell
                key={column.lane.id}
                lane={column.lane}
                type={column.type}
                step={row.step}
                number={row.number}
                column={at + 2}
                cards={cardsAt(grid, column.lane.id, row.step.id)}
              />
            ) : (
              // The line goes on through every row; there is nothing in it to read.
              <span key={column.line.id} aria-hidden className={styles.lineCell} data-line={column.line.kind} />
            ),
          )}
        </>
      )}
    </div>
  )
}

function RowHead({ place, row, span }: { readonly place: Place; readonly row: GridRow; readonly span?: number }) {
  const { t } = useTranslation()
  const language = useEditor((state) => state.language)
  const direction = useTableDirection()
  const { isActive, isChosen, editing } = usePlace(place)
  const name = textIn(row.kind === 'stage' ? row.stage.name : row.step.name, language)
  const shown = name || t('canvas.unnamed')
  const words =
    row.kind === 'stage'
      ? t('canvas.stageHeader', { name: shown })
      : t('canvas.stepHeader', { step: row.number, name: shown })
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    <div
      role="rowheader"
      aria-colindex={1}
      aria-colspan={span}
      aria-label={editing ? undefined : words}
      aria-selected={isChosen}
      data-place={keyOf(place)}
      tabIndex={isActive ? 0 : -1}
      className={row.kind === 'stage' ? styles.stageHead : styles.stepHead}
    >
      {row.kind === 'step' && <span className={styles.number}>{t('canvas.number', { n: row.number })}</span>}
      <span className={styles.headWords}>
        {editing ? (
          <NameWriting editing={editing} />
        ) : (
          <span dir={dirOf(shown, direction)} className={name ? styles.rowName : styles.unnamed}>
            {shown}
          </span>
        )}
        {row.kind === 'step' && <StepTimes row={row} />}
      </span>
    </div>
  )
}

/** «Touch 20 min · Wait 3 days», where anybody has entered them. */
function StepTimes({ row }: { readonly row: GridRow & { kind: 'step' } }) {
  const words = useSpeechOfStep(row.step)
  return words === '' ? null : <span className={styles.quiet}>{words}</span>
}
