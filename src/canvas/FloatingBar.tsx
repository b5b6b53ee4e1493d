import { Toolbar } from '@base-ui/react/toolbar'
import {
  ArrowRightLeft,
  BadgeCheck,
  Copy,
  Ellipsis,
  Flag,
  ListChecks,
  Smile,
  Spline,
  SquarePen,
  Tags,
  Trash2,
  UserRound,
} from 'lucide-react'
import { memo, type ReactNode, type RefObject, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../base/box'
import type { CardId } from '../base/ids'
import type { Scene } from '../scene'
import { deleteCards } from './actions'
import { usePaintedSince } from './afterPaint'
import styles from './bars.module.css'
import type { MenuTarget } from './canvasState'
import { startChoosing } from './choosing/choosing'
import type { Panes, Viewport } from './frame'
import { moodFieldOf } from './menu/moodField'
import { findCard } from './navigate'
import { useCanvas, useEditor, useMayEdit, useTools } from './tools'
import { useFollow } from './useFollow'

/** What can be done to the selected cards, above them. Everything here is in their menu too. */
export const FloatingBar = memo(function FloatingBar({ scene }: { readonly scene: Scene }) {
  const selection = useEditor((state) => state.selection)
  const editing = useEditor((state) => state.editing !== undefined)
  const isBusy = useCanvas(
    (state) => state.drag !== undefined || state.linkFrom !== undefined || state.choosing !== undefined,
  )
  const mayEdit = useMayEdit()
  // Cards come first: their bar may stand there one picture later.
  const isDue = usePaintedSince(mayEdit && !editing && !isBusy && selection.kind === 'cards')
  if (!isDue || selection.kind !== 'cards') return null
  return <Bar ids={selection.ids} scene={scene} />
})

function boxesOf(scene: Scene, ids: readonly CardId[]): readonly Box[] {
  return ids.flatMap((id) => {
    const spot = findCard(scene, id)
    return spot ? [{ ...spot.card.box, y: spot.card.box.y + spot.row.y }] : []
  })
}

const HEIGHT = 36
const GAP = 9

function Bar({ ids, scene }: { readonly ids: readonly CardId[]; readonly scene: Scene }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, canvas, lanes } = tools
  const bar = useRef<HTMLDivElement>(null)
  const board = useEditor((state) => state.board)
  const boxes = useMemo(() => boxesOf(scene, ids), [scene, ids])
  useBarPlace(bar, boxes, scene)
  const one = ids.length === 1 ? ids[0] : undefined
  const hasMood = ids.every((id) => moodFieldOf(board, lanes, id) !== undefined)
  return (
    <Toolbar.Root ref={bar} className={styles.bar} aria-label={t('canvas.cardBar')} dir={scene.direction}>
      {one ? (
        <BarButton label={t('canvas.edit')} onClick={() => editor.edit({ kind: 'card', id: one, caret: 'end' })}>
          <SquarePen />
        </BarButton>
      ) : (
        <span className={styles.count}>{t('canvas.selected', { count: ids.length })}</span>
      )}
      {hasMood ? (
        <BarMenu label={t('canvas.mood')} target={{ kind: 'mood', ids }}>
          <Smile />
        </BarMenu>
      ) : null}
      <BarMenu label={t('canvas.flags')} target={{ kind: 'flags', ids }}>
        <Flag />
      </BarMenu>
      {one ? (
        <BarButton
          label={t('canvas.linkTo')}
          onClick={() => canvas.setState({ question: { kind: 'linkTo', from: one } })}
        >
          <Spline />
        </BarButton>
      ) : (
        <ForSeveral ids={ids} />
      )}
      <BarButton label={t('editing.choosing.start')} onClick={() => startChoosing(tools)}>
        <ListChecks />
      </BarButton>
      <BarMenu label={t('canvas.more')} target={{ kind: 'cards', ids }}>
        <Ellipsis />
      </BarMenu>
    </Toolbar.Root>
  )
}

/** What one does to many at once. */
function ForSeveral({ ids }: { readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const tools = useTools()
  return (
    <>
      <BarMenu label={t('inspector.tags')} target={{ kind: 'tags', ids }}>
        <Tags />
      </BarMenu>
      <BarMenu label={t('inspector.owner')} target={{ kind: 'owner', ids }}>
        <UserRound />
      </BarMenu>
      <BarMenu label={t('inspector.evidence')} target={{ kind: 'evidence', ids }}>
        <BadgeCheck />
      </BarMenu>
      <BarButton
        label={t('canvas.moveTo')}
        onClick={() => tools.canvas.setState({ question: { kind: 'moveCards', ids } })}
      >
        <ArrowRightLeft />
      </BarButton>
      <BarButton label={t('clipboard.copy')} onClick={tools.view.clipboard.copy}>
        <Copy />
      </BarButton>
      <BarButton label={t('canvas.delete')} onClick={() => deleteCards(tools, ids)}>
        <Trash2 />
      </BarButton>
    </>
  )
}

export function BarButton({
  label,
  onClick,
  children,
  pressed,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
  readonly pressed?: boolean
}) {
  return (
    <Toolbar.Button className={styles.button} aria-label={label} aria-pressed={pressed} title={label} onClick={onClick}>
      {children}
    </Toolbar.Button>
  )
}

export function BarMenu({
  label,
  target,
  children,
}: {
  readonly label: string
  readonly target: MenuTarget
  readonly children: ReactNode
}) {
  const { canvas } = useTools()
  const isOpen = useCanvas((state) => state.menu?.target.kind === target.kind)
  return (
    <Toolbar.Button
      className={styles.button}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      title={label}
      onClick={(event) => canvas.setState({ menu: { target, anchor: event.currentTarget.getBoundingClientRect() } })}
    >
      {children}
    </Toolbar.Button>
  )
}

interface Seen {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Above the highest box in view, or below the lowest where there is no room: on none of them, and never under a pane. */
function useBarPlace(bar: RefObject<HTMLDivElement | null>, boxes: readonly Box[], scene: Scene): void {
  const { flow } = useTools()
  const place = useCallback(
    (element: HTMLDivElement, { x, y, zoom }: Viewport, panes: Panes) => {
      const { width, height } = flow.size()
      const rtl = scene.direction === 'rtl'
      const free = { from: rtl ? 0 : panes.labels, to: rtl ? width - panes.labels : width }
      const seen = boxes
        .map((box) => ({
          top: box.y * zoom + y,
          bottom: (box.y + box.height) * zoom + y,
          left: box.x * zoom + x,
          right: (box.x + box.width) * zoom + x,
        }))
        .filter((box) => box.bottom >= panes.header && box.top <= height)
        .filter((box) => box.right >= free.from && box.left <= free.to)
      element.style.visibility = seen.length === 0 ? 'hidden' : 'visible'
      const highest = seen.reduce<Seen | undefined>(
        (best, box) => (best && best.top <= box.top ? best : box),
        undefined,
      )
      if (!highest) return
      const wanted = rtl ? highest.right - element.offsetWidth : highest.left
      const left = Math.max(free.from + 4, Math.min(wanted, free.to - element.offsetWidth - 4))
      const above = highest.top - HEIGHT - GAP
      const lowest = Math.max(...seen.map(({ bottom }) => bottom))
      const below = Math.min(lowest + GAP + 6, Math.max(height - HEIGHT - 4, highest.bottom + GAP + 6))
      const down = above >= panes.header + 2 ? above : below
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(down)}px)`
    },
    [flow, boxes, scene],
  )
  useFollow(bar, scene, place)
}
