import { Ellipsis } from 'lucide-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { shortLineName } from '../lanes'
import type { Row, Scene } from '../scene'
import { AddLane } from './Adders'
import type { OpenMenu } from './canvasState'
import { chooseHead, dragRow } from './drag/gestures'
import { isByTouch, touchPress } from './drag/touchPress'
import { FrozenMark } from './FrozenMark'
import { type Panes, panesOf, type Viewport } from './frame'
import { isButton } from './HeaderPane'
import { Marks } from './Marks'
import { NameEditor } from './NameEditor'
import styles from './panes.module.css'
import { keyOf, selectionOf } from './place'
import { blurEditor, pressOf } from './pointer'
import { useCanvas, useEditor, useMayEdit, useTools } from './tools'
import { useFollow } from './useFollow'
import { useHeadPlaces } from './useHeadPlaces'

/** Names of lanes and lines, always in sight; on the right in a board written from the right. */
export const LabelPane = memo(function LabelPane({
  scene,
  compact,
}: {
  readonly scene: Scene
  readonly compact: boolean
}) {
  const pane = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  useFollow(pane, scene, placePane)
  useFollow(track, scene, placeTrack)
  useHeadPlaces(track, 'top', compact, scene)
  const rtl = scene.direction === 'rtl'
  return (
    <div ref={pane} data-pane="labels" className={styles.labelPane} data-rtl={rtl || undefined}>
      <div ref={track} className={styles.track} data-compact={compact || undefined} data-rtl={rtl || undefined}>
        {scene.rows.map((row) => (
          <RowLabel
            key={row.id}
            row={row}
            compact={compact}
            rtl={rtl}
            width={compact ? panesOf(scene, 0).labels : scene.labelWidth}
          />
        ))}
      </div>
      <AddLane scene={scene} />
    </div>
  )
})

/** The corner above the labels and beside the header: what the two rows of the header are. */
export function Corner({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation()
  const corner = useRef<HTMLDivElement>(null)
  useFollow(corner, scene, placeCorner)
  return (
    <div
      ref={corner}
      aria-hidden="true"
      className={styles.corner}
      data-rtl={scene.direction === 'rtl' || undefined}
      dir={scene.direction}
    >
      <span>{t('canvas.stages')}</span>
      <span>{t('canvas.steps')}</span>
    </div>
  )
}

function placeCorner(element: HTMLElement, _viewport: Viewport, panes: Panes): void {
  element.style.width = `${panes.labels}px`
  element.style.height = `${panes.header}px`
}

function placePane(element: HTMLElement, _viewport: Viewport, panes: Panes): void {
  element.style.width = `${panes.labels}px`
}

function placeTrack(element: HTMLElement, viewport: Viewport, panes: Panes): void {
  element.style.transform = panes.compact
    ? `translateY(${viewport.y}px)`
    : `translateY(${viewport.y}px) scale(${viewport.zoom})`
}

const RowLabel = memo(function RowLabel({
  row,
  compact,
  rtl,
  width,
}: {
  readonly row: Row
  readonly compact: boolean
  readonly rtl: boolean
  readonly width: number
}) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, canvas, flow } = tools
  const mayEdit = useMayEdit()
  const place = row.kind === 'lane' ? { kind: 'lane' as const, id: row.id } : { kind: 'line' as const, id: row.id }
  const key = keyOf(place)
  const ring = useCanvas((state) => state.ring === key)
  const selected = useEditor(({ selection }) => selection.kind === row.kind && selection.id === row.id)
  const editing = useEditor(({ editing: now }) => (now?.kind === row.kind && now.id === row.id ? now : undefined))
  const dragged = useCanvas(({ drag }) => drag?.kind === 'row' && drag.id === row.id)
  const style = compact ? { top: 0, left: 0, width } : { top: row.y, height: row.height, left: 0, width }
  const openMenu = (anchor: OpenMenu['anchor']) => {
    editor.select(selectionOf(place))
    canvas.setState({ menu: { target: place, anchor } })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid has the same for the keyboard
    <div
      className={styles.label}
      style={style}
      data-head={key}
      data-from={row.y}
      data-length={row.height}
      data-kind={row.kind}
      data-selected={selected || undefined}
      data-ring={ring || undefined}
      data-dragged={dragged || undefined}
      data-rtl={rtl || undefined}
      onPointerDown={(event) => {
        if (event.button !== 0 || isButton(event.target) || editing) return
        blurEditor()
        const click = () => chooseHead(tools, place)
        if (event.pointerType === 'touch')
          touchPress(event, {
            tap: click,
            ready: selected,
            lift: mayEdit ? (press) => dragRow(tools, press, place, click) : undefined,
            menu: ({ x, y }) => openMenu({ x, y, width: 0, height: 0 }),
            pan: flow.panBy,
          })
        else if (mayEdit) dragRow(tools, pressOf(event), place, click)
        else click()
      }}
      onDoubleClick={(event) => {
        if (!isButton(event.target)) editor.edit(place)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        if (!isByTouch(event)) openMenu({ x: event.clientX, y: event.clientY, width: 0, height: 0 })
      }}
    >
      {compact ? <CompactLabel row={row} rtl={rtl} /> : <FullLabel row={row} />}
      <FrozenMark place={place} />
      {editing ? <NameEditor editing={editing} /> : null}
      {mayEdit && !editing ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t(row.kind === 'lane' ? 'canvas.laneMenu' : 'canvas.lineMenu', { name: row.label })}
          aria-haspopup="menu"
          onClick={(event) => openMenu(event.currentTarget.getBoundingClientRect())}
        >
          <Ellipsis size={15} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
})

function FullLabel({ row }: { readonly row: Row }) {
  return (
    <svg aria-hidden="true" width={row.header.box.width} height={row.height} className={styles.drawing}>
      <Marks marks={row.header.marks} />
    </svg>
  )
}

/** Far out: the icon and the name alone, at a size that can be read. */
function CompactLabel({ row, rtl }: { readonly row: Row; readonly rtl: boolean }) {
  const icon = row.header.marks.find((mark) => mark.kind === 'icon')
  const text = row.header.marks.find((mark) => mark.kind === 'text')
  return (
    <span
      aria-hidden="true"
      className={styles.compactLabel}
      dir={rtl ? 'rtl' : 'ltr'}
      style={{ color: text ? `var(--paint-${text.paint})` : undefined }}
    >
      {icon ? (
        <svg width="14" height="14" aria-hidden="true">
          <Marks marks={[{ ...icon, x: 0, y: 0, size: 14 }]} />
        </svg>
      ) : null}
      <b>{row.kind === 'line' ? shortLineName(row.label) : row.label}</b>
    </span>
  )
}
