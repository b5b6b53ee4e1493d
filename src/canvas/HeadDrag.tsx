import { memo, useRef } from 'react'
import type { Box } from '../base/box'
import type { Part, Scene } from '../scene'
import type { Drag } from './canvasState'
import type { Panes, Size, Viewport } from './frame'
import styles from './headDrag.module.css'
import { Marks } from './Marks'
import { useCanvas, useTools } from './tools'
import { useFollow } from './useFollow'

type HeadDragged = Drag & { readonly kind: 'step' | 'stage' | 'row' }

/** A stage, a step, a lane or a line in the hand, over the frozen panes: what is carried, and where it would go. */
export const HeadDrag = memo(function HeadDrag({ scene }: { readonly scene: Scene }) {
  const drag = useCanvas((state) => state.drag)
  if (drag?.kind !== 'step' && drag?.kind !== 'stage' && drag?.kind !== 'row') return null
  return <Carried scene={scene} drag={drag} />
})

function Carried({ scene, drag }: { readonly scene: Scene; readonly drag: HeadDragged }) {
  const { flow } = useTools()
  const layer = useRef<HTMLDivElement>(null)
  const part = partOf(scene, drag)
  // The pieces are told apart by name, and put where the map is now: it may pan while the hand rests.
  useFollow(layer, scene, (element, viewport, panes) => {
    for (const child of element.children) {
      if (!(child instanceof HTMLElement)) continue
      const box = boxFor(child.dataset.piece, scene, drag, part, viewport, panes, flow.size())
      child.style.display = box ? '' : 'none'
      if (!box) continue
      child.style.transform = `translate(${box.x}px, ${box.y}px)`
      child.style.width = `${box.width}px`
      child.style.height = `${box.height}px`
    }
  })
  if (!part) return null
  return (
    <div ref={layer} className={styles.layer} aria-hidden="true" data-head-drag={drag.kind}>
      <div data-piece="tint" className={styles.tint} />
      <div data-piece="band" className={styles.band} />
      <div data-piece="ghost" className={styles.ghost}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${part.box.width} ${part.box.height}`}
          preserveAspectRatio={scene.direction === 'rtl' ? 'xMaxYMin meet' : 'xMinYMin meet'}
        >
          <Marks marks={part.marks} />
        </svg>
      </div>
      <div data-piece="bar" className={styles.bar} />
    </div>
  )
}

/** What is drawn of it in its pane. */
function partOf(scene: Scene, drag: HeadDragged): Part | undefined {
  if (drag.kind === 'step') return scene.steps.find((each) => each.id === drag.id)
  if (drag.kind === 'stage') return scene.stages.find((each) => each.id === drag.id)
  return scene.rows.find((each) => each.id === drag.id)?.header
}

const BAR = 2

/** In pixels of the map's window. */
function boxFor(
  piece: string | undefined,
  scene: Scene,
  drag: HeadDragged,
  part: Part | undefined,
  viewport: Viewport,
  panes: Panes,
  size: Size,
): Box | undefined {
  if (!part) return undefined
  if (drag.kind === 'row') return rowBox(piece, scene, drag, viewport, panes, size)
  const { zoom, x } = viewport
  const left = x + (part.box.x + drag.to.x - drag.from.x) * zoom
  const width = part.box.width * zoom
  const end = viewport.y + scene.height * zoom
  switch (piece) {
    case 'ghost': {
      // In the compact header the heads keep their height; the drawing of the head fits into it.
      const scale = panes.compact ? panes.header / scene.headerHeight : zoom
      return { x: left, y: panes.header + part.box.y * scale, width, height: part.box.height * scale }
    }
    case 'band':
      return { x: left, y: panes.header, width, height: Math.max(end - panes.header, 0) }
    case 'tint': {
      const target = drag.kind === 'step' ? drag.target?.stage : undefined
      const stage = scene.stages.find((each) => each.id === target)
      return stage && { x: x + stage.box.x * zoom, y: 0, width: stage.box.width * zoom, height: panes.header }
    }
    case 'bar':
      return (
        drag.target && { x: x + drag.target.x * zoom - BAR / 2, y: 0, width: BAR, height: Math.max(end, panes.header) }
      )
    default:
      return undefined
  }
}

function rowBox(
  piece: string | undefined,
  scene: Scene,
  drag: HeadDragged & { readonly kind: 'row' },
  { y, zoom }: Viewport,
  { labels }: Panes,
  { width }: Size,
): Box | undefined {
  const row = scene.rows.find((each) => each.id === drag.id)
  if (!row) return undefined
  const rtl = scene.direction === 'rtl'
  const top = y + (row.y + drag.to.y - drag.from.y) * zoom
  const height = row.height * zoom
  switch (piece) {
    case 'ghost':
      return { x: rtl ? width - labels : 0, y: top, width: labels, height }
    case 'band':
      return { x: rtl ? 0 : labels, y: top, width: width - labels, height }
    case 'bar':
      return drag.target && { x: 0, y: y + drag.target.y * zoom - BAR / 2, width, height: BAR }
    default:
      return undefined
  }
}
