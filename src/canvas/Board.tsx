import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore as useFlowStore, ViewportPortal } from 'reactflow'
import type { Box } from '../base/box'
import type { Scene } from '../scene'
import { CardEditor } from './CardEditor'
import { CellHints } from './CellHints'
import { DragLayer } from './DragLayer'
import { FarLayer } from './FarLayer'
import { visibleBox } from './frame'
import { Grid } from './Grid'
import { GroundLayer } from './GroundLayer'
import { LinksLayer } from './LinksLayer'
import { countCards, FAR_ZOOM, type Mounted, mountAll, mountVisible, NEARLY_FAR_ZOOM, sameMounted } from './visible'

/** Up to this many cards the whole board is mounted once it is seen: find in page and reading order cover all of it. */
const MOUNT_ALL_UP_TO = 400

export interface BoardMount {
  readonly mounted: Mounted
  /** The board is seen from so far that it is painted. */
  readonly painted: boolean
}

/** What is mounted now, and how; changes only when a block comes into view or goes out of it. */
export function useMount(scene: Scene): BoardMount {
  const isSmall = countCards(scene) <= MOUNT_ALL_UP_TO
  const isWhole = useIsSettled() && isSmall
  const painted = useFlowStore((state) => !isSmall && state.transform[2] < FAR_ZOOM)
  const visible = useFlowStore((state) => {
    const [x, y, zoom] = state.transform
    return mountVisible(scene, visibleBox(scene, state, { x, y, zoom }))
  }, sameMounted)
  const wanted = useMemo(
    () => ({ mounted: isWhole ? mountAll(scene) : visible, painted }),
    [isWhole, scene, visible, painted],
  )
  const late = useDeferredValue(wanted)
  // Mounting many cards takes longer than a frame: a pan or a zoom goes on meanwhile. A small board is there at once.
  return isWhole ? wanted : late
}

/** Pixels painted per board pixel: a few levels, so that zooming does not paint at every frame. */
function paintScale(zoom: number): number | undefined {
  if (zoom >= NEARLY_FAR_ZOOM) return undefined
  const sharp = Math.min(window.devicePixelRatio || 1, 2)
  return (zoom > 0.22 ? FAR_ZOOM : zoom > 0.12 ? 0.22 : 0.12) * sharp
}

/** False for the first picture, so that it comes at once. */
function useIsSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return settled
}

/** The board inside the viewport, from the back to the front. */
export const Board = memo(function Board({ scene, mounted, painted }: BoardMount & { readonly scene: Scene }) {
  const isLarge = countCards(scene) > MOUNT_ALL_UP_TO
  const scale = useFlowStore((state) => (isLarge ? paintScale(state.transform[2]) : undefined))
  return (
    <ViewportPortal>
      {scale === undefined ? null : <FarLayer scene={scene} scale={scale} hidden={!painted} />}
      <GroundLayer scene={scene} rowFrom={painted ? 0 : mounted.rowFrom} rowTo={painted ? 0 : mounted.rowTo} />
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
