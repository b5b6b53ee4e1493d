import { Plus } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../scene'
import type { Panes, Viewport } from './frame'
import styles from './panes.module.css'
import { useMayEdit, useTools } from './tools'
import { useFollow } from './useFollow'
import { startLastStep, startStage } from './writing'

/** Room the words of the two buttons need. */
const WORDS = 150

/** A new stage and a new step at the end of the journey; pinned to the edge, without words, while that end is out of sight. */
export function AddStageAndStep({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { flow } = tools
  const box = useRef<HTMLDivElement>(null)
  const rtl = scene.direction === 'rtl'
  const place = useCallback(
    (element: HTMLElement, { x, zoom }: Viewport) => {
      const { width } = flow.size()
      const end = rtl ? width - x : x + scene.width * zoom
      const isPinned = end > width - WORDS
      element.toggleAttribute('data-pinned', isPinned)
      element.style[rtl ? 'right' : 'left'] = isPinned ? 'auto' : `${end}px`
      element.style[rtl ? 'left' : 'right'] = isPinned ? '0' : 'auto'
    },
    [flow, rtl, scene],
  )
  useFollow(box, scene, place)
  if (!useMayEdit()) return null
  return (
    <div ref={box} className={styles.adders} dir={scene.direction}>
      <AddButton label={t('canvas.addStage')} onClick={() => startStage(tools)} />
      <AddButton label={t('canvas.addStep')} onClick={() => startLastStep(tools)} />
    </div>
  )
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Plus size={15} aria-hidden="true" />
      <span aria-hidden="true">{label}</span>
    </button>
  )
}

const BUTTON_HEIGHT = 40

/** A new lane or line below the last one; pinned to the foot while that is out of sight. */
export function AddLane({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation()
  const { canvas, flow } = useTools()
  const button = useRef<HTMLButtonElement>(null)
  const place = useCallback(
    (element: HTMLElement, { y, zoom }: Viewport, _panes: Panes) => {
      const foot = flow.size().height - BUTTON_HEIGHT
      const below = y + scene.height * zoom
      element.toggleAttribute('data-pinned', below > foot)
      element.style.top = `${Math.min(below, foot)}px`
    },
    [flow, scene],
  )
  useFollow(button, scene, place)
  if (!useMayEdit()) return null
  return (
    <button
      ref={button}
      type="button"
      className={styles.addLane}
      aria-haspopup="menu"
      dir={scene.direction}
      onClick={(event) =>
        canvas.setState({
          menu: { target: { kind: 'addLane' }, anchor: event.currentTarget.getBoundingClientRect() },
        })
      }
    >
      <Plus size={15} aria-hidden="true" />
      {t('canvas.addLane')}
    </button>
  )
}
