import { useTranslation } from 'react-i18next'
import type { Point } from '../base/box'
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
  const [start, tip] = apart(along(points), along(points.toReversed()))
  const ends: readonly (readonly [LinkEnd, Point | undefined])[] = [
    ['from', start],
    ['to', tip],
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

/** Clear of the dot at the foot of a card, from which another link is drawn: that one must start a link of its own. */
const CLEAR = 26

/** A little way into the first stretch of a link; the end itself where there is no room for both. */
function along([from, next, ...rest]: readonly Point[]): Point | undefined {
  if (!from || !next) return from
  const length = Math.hypot(next.x - from.x, next.y - from.y)
  // The other dot comes from the other side of a link that is one stretch only.
  const by = Math.min(CLEAR, rest.length > 0 ? length : (length - APART) / 2)
  if (by <= 0) return from
  return { x: from.x + ((next.x - from.x) * by) / length, y: from.y + ((next.y - from.y) * by) / length }
}

/** The dots of a short link would lie on each other: each then moves a little into its own card. */
const APART = 26

function apart(a: Point | undefined, b: Point | undefined): readonly (Point | undefined)[] {
  const length = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : APART
  if (!a || !b || length >= APART || length === 0) return [a, b]
  const by = (APART - length) / 2 / length
  const [dx, dy] = [(b.x - a.x) * by, (b.y - a.y) * by]
  return [
    { x: a.x - dx, y: a.y - dy },
    { x: b.x + dx, y: b.y + dy },
  ]
}
