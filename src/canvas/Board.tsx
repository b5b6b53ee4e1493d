import { memo } from 'react'
import { useStore as useFlowStore, ViewportPortal } from 'reactflow'
import type { Box } from '../base/box'
import type { Scene } from '../scene'
import { CardEditor } from './CardEditor'
import { CellHints } from './CellHints'
import { DragLayer } from './DragLayer'
import { FarLayer } from './FarLayer'
import { Grid } from './Grid'
import { GroundLayer, SelectedStep } from './GroundLayer'
import { pixelRatio } from './ink'
import { LinksLayer } from './LinksLayer'
import { type BoardMount, isLarge } from './useMount'
import { FAR_ZOOM, type Mounted } from './visible'

/** Pixels painted per board pixel: a few levels, so that zooming does not paint at every frame. */
function paintScale(zoom: number): number {
  return (zoom > 0.22 ? FAR_ZOOM : zoom > 0.12 ? 0.22 : 0.12) * pixelRatio()
}

/** The board inside the viewport, from the back to the front. */
export const Board = memo(function Board({ scene, mounted, painted }: BoardMount & { readonly scene: Scene }) {
  const scale = useFlowStore((state) => paintScale(state.transform[2]))
  return (
    <ViewportPortal>
      <GroundLayer scene={scene} rowFrom={painted ? 0 : mounted.rowFrom} rowTo={painted ? 0 : mounted.rowTo} />
      {isLarge(scene) ? <FarLayer scene={scene} scale={scale} hidden={!painted} /> : null}
      <SelectedStep scene={scene} />
      <Grid scene={scene} mounted={mounted} painted={painted} />
      <LinksLayer scene={scene} area={areaOf(scene, mounted)} painted={painted} />
      <CellHints scene={scene} />
      <DragLayer scene={scene} />
      <CardEditor scene={scene} />
    </ViewportPortal>
  )
})

/** The part of the board whose links are drawn; undefined for all of it. */
function areaOf(scene: Scene, { stepFrom, stepTo, rowFrom, rowTo }: Mounted): Box | undefined {
  if (stepTo - stepFrom >= scene.steps.length && rowTo - rowFrom >= scene.rows.length) return undefined
  const steps = scene.steps.slice(stepFrom, stepTo).map((step) => step.box)
  const x = Math.min(...steps.map((box) => box.x))
  const right = Math.max(...steps.map((box) => box.x + box.width))
  const top = scene.rows[rowFrom]?.y ?? 0
  const last = scene.rows[rowTo - 1]
  return { x, y: top, width: right - x, height: (last ? last.y + last.height : scene.height) - top }
}
