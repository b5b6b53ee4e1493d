import { Ellipsis, Plus } from 'lucide-react'
import { memo, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../base/box'
import type { Editing } from '../editor'
import type { Scene, StagePart, StepPart } from '../scene'
import { AddStageAndStep } from './Adders'
import { stageIndexOf } from './actions'
import type { MenuTarget } from './canvasState'
import { chooseHead, dragStage, dragStep } from './drag/gestures'
import { isByTouch, touchPress } from './drag/touchPress'
import type { Press } from './drag/trackDrag'
import { FrozenMark } from './FrozenMark'
import type { Panes, Viewport } from './frame'
import { useSelectedStep } from './GroundLayer'
import { Marks } from './Marks'
import { NameEditor } from './NameEditor'
import styles from './panes.module.css'
import { keyOf, type Place, selectionOf } from './place'
import { blurEditor, pressOf } from './pointer'
import { useCanvas, useEditor, useMayEdit, useTools } from './tools'
import { useFollow } from './useFollow'
import { type HeadSpan, useHeadPlaces } from './useHeadPlaces'
import { useHeads } from './useMount'
import { startStage, startStep } from './writing'

/** Stages and steps, always in sight. Panned along with the map, and never smaller than can be read. */
export const HeaderPane = memo(function HeaderPane({
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
  const heads = useHeads(scene)
  useHeadPlaces(track, scene.direction === 'rtl' ? 'right' : 'left', compact, scene, heads)
  const mounted = scene.steps.slice(heads.stepFrom, heads.stepTo)
  const current = useSelectedStep(scene)
  const stages = new Set(mounted.map((step) => step.stage))
  return (
    <div ref={pane} data-pane="header" className={styles.headerPane}>
      <div ref={track} className={styles.track} data-compact={compact || undefined}>
        {scene.stages.map((stage, index) =>
          stages.has(stage.id) || !scene.steps.some((step) => step.stage === stage.id) ? (
            <StageHead
              key={stage.id}
              stage={stage}
              compact={compact}
              first={index === 0}
              rtl={scene.direction === 'rtl'}
            />
          ) : null,
        )}
        {mounted.map((step) => (
          <StepHead
            key={step.id}
            step={step}
            compact={compact}
            current={step.id === current}
            rtl={scene.direction === 'rtl'}
          />
        ))}
      </div>
      <AddStageAndStep scene={scene} />
    </div>
  )
})

function placePane(element: HTMLElement, _viewport: Viewport, panes: Panes): void {
  element.style.height = `${panes.header}px`
}

function placeTrack(element: HTMLElement, viewport: Viewport, panes: Panes): void {
  element.style.transform = panes.compact
    ? `translate(${viewport.x}px, ${panes.header}px)`
    : `translate(${viewport.x}px, ${panes.header}px) scale(${viewport.zoom})`
}

/** Compact heads keep their height and take their place and width from the zoom. */
function headStyle(box: Box, compact: boolean, at: { readonly top: number; readonly height: number }) {
  return compact
    ? { left: 0, top: at.top, height: at.height }
    : { left: box.x, top: box.y, width: box.width, height: box.height }
}

const COMPACT_STAGE = { top: -62, height: 26 }
const COMPACT_STEP = { top: -34, height: 33 }

const StageHead = memo(function StageHead({
  stage,
  compact,
  first,
  rtl,
}: {
  readonly stage: StagePart
  readonly compact: boolean
  readonly first: boolean
  readonly rtl: boolean
}) {
  const { t } = useTranslation()
  const tools = useTools()
  const place: Place = { kind: 'stage', id: stage.id }
  const name = stage.label || t('canvas.unnamed')
  return (
    <Head
      place={place}
      span={{ 'data-from': stage.box.x, 'data-length': stage.box.width }}
      stretch
      className={styles.stage}
      style={headStyle(stage.box, compact, COMPACT_STAGE)}
      menu={{ kind: 'stage', id: stage.id }}
      menuLabel={t('canvas.stageMenu', { name })}
      addLabel={t('canvas.addStageBefore', { name })}
      rtl={rtl}
      onAdd={() => startStage(tools, stageIndexOf(tools.editor, stage.id))}
      onDrag={(press, click) => dragStage(tools, press, stage.id, click)}
    >
      {compact ? (
        <span className={styles.stageName} data-first={first || undefined} dir={rtl ? 'rtl' : 'ltr'} aria-hidden="true">
          <span>{stage.label}</span>
        </span>
      ) : (
        <Drawing part={stage} />
      )}
    </Head>
  )
})

const StepHead = memo(function StepHead({
  step,
  compact,
  current,
  rtl,
}: {
  readonly step: StepPart
  readonly compact: boolean
  /** What is selected lies in it. */
  readonly current: boolean
  readonly rtl: boolean
}) {
  const { t } = useTranslation()
  const tools = useTools()
  const name = t('canvas.stepHeader', { step: step.number, name: step.label || t('canvas.unnamed') })
  return (
    <Head
      place={{ kind: 'step', id: step.id }}
      span={{ 'data-from': step.box.x, 'data-length': step.box.width }}
      current={current}
      className={styles.step}
      style={headStyle(step.box, compact, COMPACT_STEP)}
      menu={{ kind: 'step', id: step.id }}
      menuLabel={t('canvas.stepMenu', { name })}
      addLabel={t('canvas.addStepBefore', { name })}
      rtl={rtl}
      onAdd={() => startStep(tools, step.id, 'before')}
      onDrag={(press, click) => dragStep(tools, press, step.id, click)}
    >
      {compact ? (
        <span className={styles.stepName} dir={rtl ? 'rtl' : 'ltr'} aria-hidden="true">
          <i>{t('canvas.number', { n: step.number })}</i>
          <b>{step.label}</b>
        </span>
      ) : (
        <Drawing part={step} />
      )}
    </Head>
  )
})

function Drawing({ part }: { readonly part: StagePart | StepPart }) {
  return (
    <svg aria-hidden="true" width={part.box.width} height={part.box.height} className={styles.drawing}>
      <Marks marks={part.marks} />
    </svg>
  )
}

interface HeadProps {
  readonly place: Place & Editing
  readonly span: HeadSpan
  /** Its width follows each step of a zoom. */
  readonly stretch?: boolean
  readonly className: string | undefined
  readonly style: React.CSSProperties
  readonly menu: MenuTarget
  readonly menuLabel: string
  readonly addLabel: string
  readonly rtl: boolean
  readonly current?: boolean
  readonly onAdd: () => void
  readonly onDrag: (press: Press, click: () => void) => () => void
  readonly children: ReactNode
}

/** What stages and steps share: select, rename in place, drag, a menu, and "+" before it. */
function Head({
  place,
  span,
  stretch,
  className,
  style,
  menu,
  menuLabel,
  addLabel,
  rtl,
  current,
  onAdd,
  onDrag,
  children,
}: HeadProps) {
  const tools = useTools()
  const { editor, canvas, flow } = tools
  const mayEdit = useMayEdit()
  const key = keyOf(place)
  const ring = useCanvas((state) => state.ring === key)
  const selected = useEditor(
    ({ selection }) => selection.kind === place.kind && 'id' in selection && selection.id === place.id,
  )
  const editing = useEditor(({ editing: now }) => (now?.kind === place.kind && now.id === place.id ? now : undefined))
  const dragged = useCanvas(({ drag }) => (drag?.kind === 'stage' || drag?.kind === 'step') && drag.id === place.id)

  const openMenu = (at: { x: number; y: number; width: number; height: number }) => {
    editor.select(selectionOf(place))
    canvas.setState({ menu: { target: menu, anchor: at } })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid has the same for the keyboard
    <div
      className={className}
      style={style}
      data-head={key}
      {...span}
      data-stretch={stretch || undefined}
      data-selected={selected || current || undefined}
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
            lift: mayEdit ? (press) => onDrag(press, click) : undefined,
            menu: ({ x, y }) => openMenu({ x, y, width: 0, height: 0 }),
            pan: flow.panBy,
          })
        else if (mayEdit) onDrag(pressOf(event), click)
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
      {children}
      <FrozenMark place={place} />
      {editing ? <NameEditor editing={editing} /> : null}
      {mayEdit && !editing ? (
        <>
          <button
            type="button"
            tabIndex={-1}
            className={styles.insert}
            aria-label={addLabel}
            title={addLabel}
            onClick={onAdd}
          >
            <Plus size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-label={menuLabel}
            aria-haspopup="menu"
            onClick={(event) => openMenu(event.currentTarget.getBoundingClientRect())}
          >
            <Ellipsis size={15} aria-hidden="true" />
          </button>
        </>
      ) : null}
    </div>
  )
}

export function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input') !== null
}
