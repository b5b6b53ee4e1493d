import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../scene'
import styles from './grid.module.css'
import { GridWordsContext, useGridWords } from './gridWords'
import { findSpot } from './navigate'
import { keyOf } from './place'
import { GridHeader, GridRow, RowView } from './RowView'
import { useCanvas } from './tools'
import type { Mounted } from './visible'

export interface GridProps {
  readonly scene: Scene
  readonly mounted: Mounted
  /** The cards are painted elsewhere: only where the keyboard is there are elements. */
  readonly painted: boolean
}

/** The map for the keyboard and for assistive technology, and the cards of whatever is in view. */
export const Grid = memo(function Grid({ scene, mounted, painted }: GridProps) {
  const { t } = useTranslation()
  const words = useGridWords()
  const active = useCanvas((state) => state.active)
  const spot = active && findSpot(scene, active)
  const labelX = scene.direction === 'rtl' ? scene.width : -scene.labelWidth
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and cells lie where the scene says
    <div
      role="grid"
      aria-label={t('canvas.map')}
      aria-rowcount={scene.rows.length + 2}
      aria-colcount={scene.steps.length + 1}
      data-ground
      className={styles.grid}
      style={{ width: scene.width, height: scene.height }}
    >
      <GridWordsContext value={words}>
        <ColumnHeaders stages={scene.stages} steps={scene.steps} />
        {scene.rows.map((row, index) => {
          const inView = index >= mounted.rowFrom && index < mounted.rowTo
          const own = spot?.row.id === row.id ? spot : undefined
          return (
            <RowView
              key={row.id}
              row={row}
              rowIndex={index + 3}
              from={inView ? mounted.stepFrom : 0}
              to={inView ? mounted.stepTo : 0}
              painted={painted}
              activeStep={own?.row.cells.indexOf(own.cell)}
              activeCard={own?.card?.id}
              labelX={labelX}
              labelWidth={scene.labelWidth}
              width={scene.width}
            />
          )
        })}
      </GridWordsContext>
    </div>
  )
})

const ColumnHeaders = memo(function ColumnHeaders({ stages, steps }: Pick<Scene, 'stages' | 'steps'>) {
  const { t } = useTranslation()
  return (
    <>
      <GridRow rowIndex={1} className={styles.headerRow}>
        {stages.map((stage) => {
          const own = steps.filter((step) => step.stage === stage.id)
          return (
            <GridHeader
              key={stage.id}
              role="columnheader"
              placeKey={keyOf({ kind: 'stage', id: stage.id })}
              label={t('canvas.stageHeader', { name: stage.label || t('canvas.unnamed') })}
              box={stage.box}
              column={(own[0]?.number ?? 1) + 1}
              span={Math.max(own.length, 1)}
            />
          )
        })}
      </GridRow>
      <GridRow rowIndex={2} className={styles.headerRow}>
        {steps.map((step) => (
          <GridHeader
            key={step.id}
            role="columnheader"
            placeKey={keyOf({ kind: 'step', id: step.id })}
            label={t('canvas.stepHeader', { step: step.number, name: step.label || t('canvas.unnamed') })}
            box={step.box}
            column={step.number + 1}
          />
        ))}
      </GridRow>
    </>
  )
})
