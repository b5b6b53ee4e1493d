import { Toolbar } from '@base-ui/react/toolbar'
import { ArrowLeftRight, Ellipsis, Trash2 } from 'lucide-react'
import { memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { intersects, type Point } from '../base/box'
import { textIn } from '../base/text'
import { withTyped } from '../base/typedText'
import { updateLink } from '../commands'
import type { Link } from '../model/records/link'
import type { LinkPart, Scene } from '../scene'
import { deleteSelection } from './actions'
import styles from './bars.module.css'
import { BarButton, BarMenu } from './FloatingBar'
import { freeArea, type Viewport, visibleBox } from './frame'
import { reverseLink } from './linkActions'
import { linkBarPlace } from './linkBarPlace'
import { useCanvas, useEditor, useMayEdit, useTools } from './tools'
import { useFollow } from './useFollow'

/** What can be done to the selected link, beside it. */
export const LinkBar = memo(function LinkBar({ scene }: { readonly scene: Scene }) {
  const selection = useEditor((state) => state.selection)
  const links = useEditor((state) => state.board.links)
  const mayEdit = useMayEdit()
  const isBusy = useCanvas((state) => state.drag !== undefined)
  if (selection.kind !== 'link' || !mayEdit || isBusy) return null
  const part = scene.links.find((link) => link.id === selection.id)
  const link = links[selection.id]
  return part && link ? <Bar key={link.id} part={part} link={link} scene={scene} /> : null
})

function Bar({ part, link, scene }: { readonly part: LinkPart; readonly link: Link; readonly scene: Scene }) {
  const { t } = useTranslation()
  const tools = useTools()
  const bar = useRef<HTMLDivElement>(null)
  useLinkBarPlace(bar, part, scene)
  return (
    <Toolbar.Root ref={bar} className={styles.bar} aria-label={t('canvas.linkBar')} dir={scene.direction}>
      <BarMenu label={t(`canvas.linkKind.${link.kind}`)} target={{ kind: 'link', id: link.id }}>
        <span className={styles.word}>{t(`canvas.linkKind.${link.kind}`)}</span>
        <Ellipsis />
      </BarMenu>
      <LabelField key={textIn(link.label, scene.language)} link={link} />
      <BarButton label={t('canvas.reverse')} onClick={() => reverseLink(tools, link)}>
        <ArrowLeftRight />
      </BarButton>
      <BarButton label={t('canvas.deleteLink')} onClick={() => deleteSelection(tools)}>
        <Trash2 />
      </BarButton>
    </Toolbar.Root>
  )
}

/** Where it covers least. It keeps its place on the board while that is in view, so that it does not jump during a pan. */
function useLinkBarPlace(bar: RefObject<HTMLDivElement | null>, part: LinkPart, scene: Scene): void {
  const { flow } = useTools()
  const kept = useRef<(Point & { readonly zoom: number; readonly of: LinkPart }) | undefined>(undefined)
  const place = useCallback(
    (element: HTMLDivElement, viewport: Viewport) => {
      const { x, y, zoom } = viewport
      const size = flow.size()
      const own = { width: element.offsetWidth, height: element.offsetHeight }
      const free = freeArea(scene, size, zoom)
      const isIn = (at: Point) =>
        at.x >= free.x &&
        at.y >= free.y &&
        at.x + own.width <= free.x + free.width &&
        at.y + own.height <= free.y + free.height
      const before = kept.current
      const there = before?.of === part && before.zoom === zoom && { x: before.x * zoom + x, y: before.y * zoom + y }
      const at = there && isIn(there) ? there : linkBarPlace(part, scene, size, viewport, own)
      kept.current = { x: (at.x - x) / zoom, y: (at.y - y) / zoom, zoom, of: part }
      element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`
      element.style.visibility = intersects(part.box, visibleBox(scene, size, viewport)) ? 'visible' : 'hidden'
    },
    [flow, part, scene],
  )
  useFollow(bar, scene, place)
}

function LabelField({ link }: { readonly link: Link }) {
  const { t } = useTranslation()
  const { editor, canvas } = useTools()
  const { language } = editor.get()
  const wish = useCanvas((state) => state.labelWish)
  const seen = useRef(wish)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wish === seen.current) return
    seen.current = wish
    // A menu that closes gives the keyboard back to the map first.
    const turn = setTimeout(() => field.current?.select())
    return () => clearTimeout(turn)
  }, [wish])
  const [value, setValue] = useState(() => textIn(link.label, language))
  const commit = () => {
    const typed = value.trim()
    if (typed === textIn(link.label, language)) return
    const label = withTyped(link.label, language, typed)
    editor.dispatch(updateLink, { id: link.id, change: { label: label.en || label.ar ? label : undefined } })
  }
  return (
    <Toolbar.Input
      ref={field}
      className={styles.input}
      aria-label={t('canvas.linkLabel')}
      placeholder={t('canvas.linkLabel')}
      dir="auto"
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.currentTarget.blur()
        canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
      }}
    />
  )
}
