import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../base/box'
import type { Editor } from '../editor'
import type { Layout } from '../layout'
import { type CanvasInk, type Mark, paintMarks, type Scene } from '../scene'
import { inkOf, pixelRatio } from './ink'
import { useScene } from './MapCanvas'
import styles from './MapOverview.module.css'
import type { MapView } from './mapView'
import { OverviewMenu } from './menu/OverviewMenu'
import { onOverviewKey } from './overviewKeys'
import { usePalette } from './usePalette'

/** Without an edit for this long, the overview is painted anew. */
const PAUSE_MS = 250

/** The whole board small, with a frame around what the map shows. Dragging the frame pans the map. */
export function MapOverview({
  editor,
  layout,
  view,
  width = 196,
  maxHeight = 116,
}: {
  readonly editor: Editor
  readonly layout: Layout
  readonly view: MapView
  readonly width?: number
  readonly maxHeight?: number
}) {
  const { t } = useTranslation()
  const scene = useScene(editor, layout)
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const scale = Math.min(width / scene.width, maxHeight / (scene.height + scene.headerHeight))
  const size = { width: scene.width * scale, height: (scene.height + scene.headerHeight) * scale }

  useEffect(() => {
    // Painting every card of a large board takes longer than a frame, so it waits for a pause in the work.
    const pause = setTimeout(() => {
      const context = canvas.current?.getContext('2d')
      if (context) paintOverview(context, scene, scale * pixelRatio(), inkOf(palette))
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [scene, scale, palette])

  const panTo = (event: PointerEvent<HTMLElement>) => {
    const rect = event.currentTarget.getBoundingClientRect()
    const point: Point = {
      x: (event.clientX - rect.left) / scale,
      y: (event.clientY - rect.top) / scale - scene.headerHeight,
    }
    view.panTo(point)
  }
  return (
    <OverviewMenu
      view={view}
      scene={scene}
      role="button"
      tabIndex={0}
      aria-haspopup="menu"
      aria-label={t('canvas.overview')}
      aria-description={t('editing.overview.hint')}
      onKeyDown={(event) => {
        // The items of the menu are children too, though they stand elsewhere in the page.
        if (event.target !== event.currentTarget) return
        const isAsked = event.key === 'Enter' || event.key === ' '
        if (isAsked) openMenuOf(event.currentTarget)
        else if (!onOverviewKey({ view, scene }, event.nativeEvent)) return
        event.preventDefault()
        event.stopPropagation()
      }}
      className={styles.overview}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        panTo(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) panTo(event)
      }}
    >
      <canvas
        ref={canvas}
        width={Math.ceil(size.width * pixelRatio())}
        height={Math.ceil(size.height * pixelRatio())}
        style={size}
      />
      <Frame view={view} scene={scene} scale={scale} />
      <InViewSpeech view={view} />
    </OverviewMenu>
  )
}

/** As the right button of a mouse in its middle would. */
function openMenuOf(element: HTMLElement): void {
  const { x, y, width, height } = element.getBoundingClientRect()
  const at = { clientX: x + width / 2, clientY: y + height / 2 }
  element.dispatchEvent(new MouseEvent('contextmenu', { ...at, bubbles: true, cancelable: true }))
}

/** A moment of quiet, so that a held key is said once. */
const QUIET_MS = 300

/** Says which steps are in view while the keyboard is on the overview; the map says itself what is walked to on it. */
function InViewSpeech({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const [said, say] = useState('')
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = view.store.subscribe((now, before) => {
      if (now.firstStep === before.firstStep && now.lastStep === before.lastStep) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (box.current?.parentElement !== document.activeElement) return
        const { firstStep: first, lastStep: last, stepCount: count } = view.store.getState()
        say(count === 0 ? '' : t('editing.overview.inView', { first, last, count }))
      }, QUIET_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [view, t])
  return (
    <span ref={box} role="status" className="visuallyHidden">
      {said}
    </span>
  )
}

/** Follows the map without rendering. */
function Frame({ view, scene, scale }: { readonly view: MapView; readonly scene: Scene; readonly scale: number }) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const follow = () => {
      const { visible } = view.store.getState()
      const left = Math.max(visible.x, 0)
      const right = Math.min(visible.x + visible.width, scene.width)
      // The header is always seen, so a map that shows the first row shows the top.
      const top = visible.y <= 1 ? -scene.headerHeight : visible.y
      const bottom = Math.min(visible.y + visible.height, scene.height)
      const style = frame.current?.style
      if (!style) return
      style.transform = `translate(${left * scale}px, ${(top + scene.headerHeight) * scale}px)`
      style.width = `${Math.max(right - left, 0) * scale}px`
      style.height = `${Math.max(bottom - top, 0) * scale}px`
    }
    follow()
    return view.store.subscribe(follow)
  }, [view, scene, scale])
  return <div ref={frame} className={styles.frame} />
}

/**
 * The same marks as everywhere, without the words that nobody could read. Pale grounds would vanish: a card is shown in the
 * colour of its border.
 */
function paintOverview(context: CanvasRenderingContext2D, scene: Scene, scale: number, ink: CanvasInk): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  context.setTransform(scale, 0, 0, scale, 0, scene.headerHeight * scale)
  const paint = (x: number, y: number, marks: readonly Mark[]) => {
    context.save()
    context.translate(x, y)
    paintMarks(context, marks.filter(isSeenSmall), ink)
    context.restore()
  }
  for (const stage of scene.stages) paint(stage.box.x, stage.box.y, stage.marks)
  for (const row of scene.rows) {
    paint(row.ground.box.x, row.ground.box.y + row.y, row.ground.marks)
    if (row.kind === 'line') continue
    if (row.overlay) paint(row.overlay.box.x, row.overlay.box.y + row.y, row.overlay.marks.map(bolder))
    for (const cell of row.cells)
      for (const card of cell.cards) {
        // Thousands of cards: a plain rectangle is all that can be told apart, and many times faster than their outlines.
        const ground = card.marks.find((mark) => mark.kind === 'rect')
        const colour = ground?.stroke?.paint ?? ground?.fill
        if (!ground || !colour) paint(card.box.x, card.box.y + row.y, card.marks)
        else {
          context.fillStyle = ink.palette[colour]
          context.fillRect(card.box.x + ground.x, card.box.y + row.y + ground.y, ground.width, ground.height)
        }
      }
  }
}

function isSeenSmall(mark: Mark): boolean {
  return mark.kind !== 'text' && mark.kind !== 'icon' && mark.kind !== 'image'
}

/** Lines of a curve would vanish at this size. */
function bolder(mark: Mark): Mark {
  return mark.kind === 'path' && mark.stroke
    ? { ...mark, stroke: { ...mark.stroke, width: mark.stroke.width * 4 } }
    : mark
}
