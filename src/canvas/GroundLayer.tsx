import { memo } from 'react'
import type { StepId } from '../base/ids'
import type { Row, Scene } from '../scene'
import styles from './layers.module.css'
import { PartSvg } from './Marks'
import { findSpot } from './navigate'
import { placeOf } from './place'
import { useEditor } from './tools'

/** What lies behind the cards: the ground of each row, the curves. */
export const GroundLayer = memo(function GroundLayer({
  scene,
  rowFrom,
  rowTo,
}: {
  readonly scene: Scene
  readonly rowFrom: number
  readonly rowTo: number
}) {
  const rows = scene.rows.slice(rowFrom, rowTo)
  return (
    <div aria-hidden="true" className={styles.layer}>
      {rows.map((row) => (
        <Ground key={row.id} row={row} />
      ))}
      {rows.map((row) =>
        row.kind === 'lane' && row.overlay ? (
          <PartSvg
            key={row.id}
            part={row.overlay}
            x={row.overlay.box.x}
            y={row.overlay.box.y + row.y}
            className={styles.part}
          />
        ) : null,
      )}
    </div>
  )
})

const Ground = memo(function Ground({ row }: { readonly row: Row }) {
  return <PartSvg part={row.ground} x={row.ground.box.x} y={row.ground.box.y + row.y} className={styles.part} />
})

/** The step of what is selected. */
export function useSelectedStep(scene: Scene): StepId | undefined {
  const selection = useEditor((state) => state.selection)
  const place = placeOf(selection)
  return place?.kind === 'step' ? place.id : place && findSpot(scene, place)?.cell.step
}

export const SelectedStep = memo(function SelectedStep({ scene }: { readonly scene: Scene }) {
  const step = useSelectedStep(scene)
  const box = scene.steps.find((each) => each.id === step)?.box
  if (!box) return null
  return (
    <div
      aria-hidden="true"
      className={styles.selectedStep}
      style={{ left: box.x, top: 0, width: box.width, height: scene.height }}
    />
  )
})
