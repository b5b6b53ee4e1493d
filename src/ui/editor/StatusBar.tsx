import type { ParseKeys } from 'i18next'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { MapView } from '../../canvas'
import { arrowKeys, keysText } from '../../canvas/shortcuts/names'
import type { ShortcutId } from '../../canvas/shortcuts/table'
import type { EditorState } from '../../editor'
import { useFormats } from '../i18n/useFormats'
import type { BoardView } from '../preferences'
import { ToolButton } from './controls/ToolButton'
import { useEditorState } from './EditorContext'
import styles from './editor.module.css'

interface StatusBarProps {
  readonly view: MapView
  readonly shown: BoardView
  /** The time left in a workshop. */
  readonly timer?: ReactNode
}

/** How much is on the board, which keys help now, and the zoom. */
export function StatusBar({ view, shown, timer }: StatusBarProps) {
  const { t } = useTranslation()
  const counts = [
    t('editor.stages', { count: useCount('stages') }),
    t('editor.steps', { count: useCount('steps') }),
    t('editor.cards', { count: useCount('cards') }),
    t('editor.links', { count: useCount('links') }),
  ]
  const hints = useHints()
  return (
    <footer className={styles.status}>
      {timer}
      <span>{counts.join(' · ')}</span>
      <span className={styles.divider} />
      <span className={styles.hints} data-spare>
        {hints.map(([keys, words]) => (
          <span key={keys}>
            <kbd>{keys}</kbd>
            {words}
          </span>
        ))}
      </span>
      {shown === 'map' && <Zoom view={view} />}
    </footer>
  )
}

function useCount(kind: 'stages' | 'steps' | 'cards' | 'links'): number {
  const records = useEditorState((state) => state.board[kind])
  return useMemo(() => Object.keys(records).length, [records])
}

type Mode = 'writing' | EditorState['selection']['kind']

/** One hint: the keys as the table of shortcuts has them, and what they do to what is selected. */
interface Hint {
  readonly keys: string
  readonly words: ParseKeys
}

const key = (id: ShortcutId, words: ParseKeys, which = 0): Hint => ({ keys: keysText(id, which), words })
/** Two arrows of one shortcut: "Alt+←→". */
const arrows = (id: ShortcutId, a: 'left' | 'up', b: 'right' | 'down', words: ParseKeys): Hint => ({
  keys: `${arrowKeys(id, a)}${arrowKeys(id, b).replace(/^.*[+⌥⌘⇧]/u, '')}`,
  words,
})

/** What helps most with each kind of selection, from the same definitions that bind the keys. */
const HINTS: Readonly<Record<Mode, () => readonly Hint[]>> = {
  writing: () => [
    key('writeBelow', 'editor.keyCommitNext'),
    key('newLine', 'editor.keyNewLine'),
    key('writeNextStep', 'editor.keyNextStep'),
    key('stopWriting', 'editor.keyDone'),
  ],
  none: () => [
    { keys: keysText('palette'), words: 'editing.hint.palette' },
    key('find', 'editing.hint.find'),
    key('help', 'editing.hint.help'),
    key('undo', 'editor.undo'),
  ],
  cell: () => [
    key('open', 'canvas.addCard'),
    key('paste', 'editing.hint.paste'),
    key('selectMore', 'editing.hint.selectMore'),
    key('undo', 'editor.undo'),
  ],
  cards: () => [
    key('open', 'editor.keyEdit'),
    arrows('shift', 'up', 'down', 'editor.keyMove'),
    key('remove', 'editor.keyDelete'),
    key('undo', 'editor.undo'),
  ],
  link: () => [
    key('open', 'editing.hint.label'),
    arrows('alongLink', 'left', 'right', 'editing.hint.ends'),
    key('remove', 'editing.hint.deleteLink'),
    key('undo', 'editor.undo'),
  ],
  step: () => heads('left', 'right'),
  stage: () => heads('left', 'right'),
  lane: () => heads('up', 'down'),
  line: () => heads('up', 'down'),
}

function heads(a: 'left' | 'up', b: 'right' | 'down'): readonly Hint[] {
  return [
    key('open', 'editing.hint.rename'),
    arrows('shift', a, b, 'editing.hint.move'),
    key('remove', 'editor.keyDelete'),
    key('undo', 'editor.undo'),
  ]
}

/** The keys that help with what is selected or being written. */
function useHints(): readonly (readonly [keys: string, words: string])[] {
  const { t } = useTranslation()
  const mode = useEditorState(({ editing, selection }): Mode => (editing ? 'writing' : selection.kind))
  return HINTS[mode]().map(({ keys, words }) => [keys, t(words)])
}

function Zoom({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  return (
    <div className={styles.zoom}>
      <ToolButton size="tiny" label={t('editor.zoomOut')} onClick={view.zoomOut}>
        <Minus size={15} aria-hidden />
      </ToolButton>
      <button
        type="button"
        className={styles.zoomValue}
        aria-label={t('editor.zoomReset')}
        onClick={() => view.zoomTo(1)}
      >
        <ZoomValue view={view} />
      </button>
      <ToolButton size="tiny" label={t('editor.zoomIn')} onClick={view.zoomIn}>
        <Plus size={15} aria-hidden />
      </ToolButton>
      <ToolButton size="tiny" label={t('editor.fit')} onClick={view.fit}>
        <Maximize size={15} aria-hidden />
      </ToolButton>
    </div>
  )
}

/** Alone, because it changes with every step of a zoom. */
function ZoomValue({ view }: { readonly view: MapView }) {
  const { percent } = useFormats()
  const zoom = useStore(view.store, (state) => Math.round(state.zoom * 100) / 100)
  return <bdi dir="ltr">{percent(zoom, 0)}</bdi>
}
