import { Toolbar } from '@base-ui/react/toolbar'
import { ArrowLeftRight, Ellipsis, Trash2 } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../base/box'
import { textIn } from '../base/text'
import { withTyped } from '../base/typedText'
import { updateLink } from '../commands'
import type { Link } from '../model/records/link'
import type { LinkPart, Scene } from '../scene'
import { deleteSelection } from './actions'
import styles from './bars.module.css'
import { BarButton, BarMenu, useBarPlace } from './FloatingBar'
import { useCanvas, useEditor, useMayEdit, useTools } from './tools'

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
  const { editor } = tools
  const bar = useRef<HTMLDivElement>(null)
  useBarPlace(bar, middleOf(part), scene)
  return (
    <Toolbar.Root ref={bar} className={styles.bar} aria-label={t('canvas.linkBar')} dir={scene.direction}>
      <BarMenu label={t(`canvas.linkKind.${link.kind}`)} target={{ kind: 'link', id: link.id }}>
        <span className={styles.word}>{t(`canvas.linkKind.${link.kind}`)}</span>
        <Ellipsis />
      </BarMenu>
      <LabelField key={textIn(link.label, scene.language)} link={link} />
      <BarButton
        label={t('canvas.reverse')}
        onClick={() => editor.dispatch(updateLink, { id: link.id, change: { from: link.to, to: link.from } })}
      >
        <ArrowLeftRight />
      </BarButton>
      <BarButton label={t('canvas.deleteLink')} onClick={() => deleteSelection(tools)}>
        <Trash2 />
      </BarButton>
    </Toolbar.Root>
  )
}

function LabelField({ link }: { readonly link: Link }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const { language } = editor.get()
  const [value, setValue] = useState(() => textIn(link.label, language))
  const commit = () => {
    const typed = value.trim()
    if (typed === textIn(link.label, language)) return
    const label = withTyped(link.label, language, typed)
    editor.dispatch(updateLink, { id: link.id, change: { label: label.en || label.ar ? label : undefined } })
  }
  return (
    <Toolbar.Input
      className={styles.input}
      aria-label={t('canvas.linkLabel')}
      placeholder={t('canvas.linkLabel')}
      dir="auto"
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}

/** A small box about the middle of the longest leg. */
function middleOf(part: LinkPart): Box {
  const points = part.route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
  let best: Box = { ...part.box, height: 1 }
  let longest = -1
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (!from) continue
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    if (length > longest) {
      longest = length
      best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, width: 1, height: 1 }
    }
  }
  return best
}
