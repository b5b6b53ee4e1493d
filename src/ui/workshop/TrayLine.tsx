import { GripVertical, PenLine, Trash2 } from 'lucide-react'
import { type PointerEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../base/box'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import { withTyped } from '../../base/typedText'
import type { MapView } from '../../canvas'
import { removeAsides, writeAside } from '../../commands'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { CheckBox } from '../inspector/CheckBox'
import { WrittenField } from './AgendaTab'
import styles from './workshop.module.css'

interface TrayLineProps {
  readonly id: CardId
  readonly view: MapView
  readonly marked: boolean
  /** What goes along when this line is dragged. */
  readonly dragged: readonly CardId[]
  readonly onMark: (on: boolean) => void
  readonly onDrop: (target: { readonly lane: LaneId; readonly step: StepId; readonly index: number }) => void
}

/** One captured line: marked, dragged to a cell, put right or thrown away. */
export function TrayLine({ id, view, marked, dragged, onMark, onDrop }: TrayLineProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const text = useEditorState((state) => state.board.asides[id]?.text)
  const language = useEditorState((state) => state.language)
  const [hand, setHand] = useState<Point | undefined>(undefined)
  const [isWriting, setWriting] = useState(false)
  const words = textIn(text, language)
  const drag = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, input, label'))) return
    event.preventDefault()
    const drawer = event.currentTarget.closest('section[tabindex="-1"]')
    view.dragIn({
      ...{ x: event.clientX, y: event.clientY, pointerId: event.pointerId },
      move: setHand,
      end: (target) => {
        setHand(undefined)
        if (target) onDrop(target)
      },
      click: () => onMark(!marked),
      isCovered: ({ x, y }) => isInside(drawer?.getBoundingClientRect(), x, y),
    })
  }
  return (
    <li className={styles.line} data-marked={marked || undefined} onPointerDown={drag}>
      <GripVertical size={15} aria-hidden className={styles.grip} />
      {isWriting ? (
        <WrittenField
          label={t('workshop.tray.text')}
          value={words}
          onWrite={(value) => {
            setWriting(false)
            if (value !== '') editor.dispatch(writeAside, { id, text: withTyped(text, language, value) })
          }}
        />
      ) : (
        <CheckBox label={words} checked={marked} onChange={onMark} />
      )}
      <span className={styles.spring} />
      <ToolButton size="tiny" label={t('workshop.tray.edit', { text: words })} onClick={() => setWriting(!isWriting)}>
        <PenLine size={14} aria-hidden />
      </ToolButton>
      <ToolButton
        size="tiny"
        label={t('workshop.tray.remove', { text: words })}
        onClick={() => runAndTell(editor, removeAsides, { ids: [id] })}
      >
        <Trash2 size={14} aria-hidden />
      </ToolButton>
      {hand ? <InHand at={hand} words={words} count={dragged.length} /> : null}
    </li>
  )
}

function InHand({ at, words, count }: { readonly at: Point; readonly words: string; readonly count: number }) {
  return createPortal(
    <div aria-hidden className={styles.hand} style={{ left: at.x, top: at.y }} dir="auto">
      {words}
      {count > 1 ? <i>{count}</i> : null}
    </div>,
    document.body,
  )
}

function isInside(rect: DOMRect | undefined, x: number, y: number): boolean {
  return rect !== undefined && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom
}
