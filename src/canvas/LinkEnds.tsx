import { useTranslation } from 'react-i18next'
import type { Scene } from '../scene'
import type { LinkEnd } from './canvasState'
import { dragLinkEnd } from './drag/gestures'
import styles from './layers.module.css'
import { pressOf } from './pointer'
import { useEditor, useTools } from './tools'

/** A dot at each end of the selected link: from there it is taken to another card. Its menu does the same without dragging. */
export function LinkEnds({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation()
  const tools = useTools()
  const selected = useEditor(({ selection }) => (selection.kind === 'link' ? selection.id : undefined))
  const part = scene.links.find((link) => link.id === selected)
  if (!part) return null
  const points = part.route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
  const ends: readonly (readonly [LinkEnd, (typeof points)[number] | undefined])[] = [
    ['from', points[0]],
    ['to', points.at(-1)],
  ]
  return ends.map(([end, at]) => {
    const words = end === 'from' ? t('hands.dragStart') : t('hands.dragEnd')
    return at ? (
      <button
        key={end}
        type="button"
        tabIndex={-1}
        aria-label={words}
        title={words}
        className={styles.handle}
        data-link-end={end}
        style={{ left: at.x - 12, top: at.y - 12 }}
        onPointerDown={(event) => {
          if (event.button === 0) dragLinkEnd(tools, pressOf(event), part.id, end)
        }}
      />
    ) : null
  })
}
