import { Maximize, Minus, Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { MapView } from '../../canvas'
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
      <span className={styles.hints}>
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

/** The keys that help with what is selected or being written. */
function useHints(): readonly (readonly [keys: string, words: string])[] {
  const { t } = useTranslation()
  const mode = useEditorState(({ editing, selection }) => (editing ? 'writing' : selection.kind))
  switch (mode) {
    case 'writing':
      return [
        ['Enter', t('editor.keyCommitNext')],
        ['Shift+Enter', t('editor.keyNewLine')],
        ['Tab', t('editor.keyNextStep')],
        ['Esc', t('editor.keyDone')],
      ]
    case 'cell':
      return [
        ['Enter', t('canvas.addCard')],
        ['Ctrl+Z', t('editor.undo')],
      ]
    default:
      return [
        ['Enter', t('editor.keyEdit')],
        ['Alt+↑↓', t('editor.keyMove')],
        ['Del', t('editor.keyDelete')],
        ['Ctrl+Z', t('editor.undo')],
      ]
  }
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
