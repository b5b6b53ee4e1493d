import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore } from 'zustand/vanilla'
import type { BoardId } from '../../base/ids'
import { fail } from '../../base/result'
import { textIn } from '../../base/text'
import { type Editor, type EditorState, noSelection, settleSelection } from '../../editor'
import { EditorProvider, useEditorState } from '../editor/EditorContext'
import { OpenProblemPage } from '../editor/OpenProblemPage'
import { useBoardDigits } from '../editor/useBoardDigits'
import { useBoardLanguage } from '../editor/useBoardLanguage'
import { useOpenBoard } from '../editor/useOpenBoard'
import { Digits } from '../workshop/Digits'
import type { Seen } from '../workshop/seen'
import { useLive, useLiveHand, useTimeLeft } from '../workshop/useLive'
import { ShownMap } from './ShownMap'
import { ShownTray } from './ShownTray'
import { ShownVotes } from './ShownVotes'
import styles from './screen.module.css'

/** The board for a projector: no tools, nothing to change, and whatever the facilitator chose to show. */
export function ScreenWindow({ boardId }: { readonly boardId: BoardId }) {
  const { t } = useTranslation()
  const { opening, again } = useOpenBoard(boardId)
  if (opening.kind === 'opening')
    return (
      <p role="status" className="loadingPage">
        {t('editor.opening')}
      </p>
    )
  if (opening.kind === 'problem') return <OpenProblemPage boardId={boardId} problem={opening.problem} onRetry={again} />
  return (
    <EditorProvider editor={opening.editor}>
      <Onlooker editor={opening.editor} />
    </EditorProvider>
  )
}

/** The same board, with no way to change it: a slip on the projector's touch screen must not move a card. */
function Onlooker({ editor }: { readonly editor: Editor }) {
  const watching = useMemo(() => onlyToSee(editor), [editor])
  useEffect(() => watching.follow(), [watching])
  useBoardLanguage(editor)
  useBoardDigits()
  useLook(editor)
  return (
    <EditorProvider editor={watching.editor}>
      <Shown />
    </EditorProvider>
  )
}

/** Lenses, filter, language and selection are those of the facilitator. */
function useLook(editor: Editor): void {
  const { view } = useLiveHand()
  useEffect(() => {
    const follow = ({ look, chosen }: Seen) => {
      if (look) {
        editor.setFilter(look.filter)
        editor.setLenses(look.lenses)
        editor.setLanguage(look.language)
        editor.setMeasured(look.measured)
      }
      editor.select(settleSelection(chosen ?? noSelection, editor.get().board))
    }
    follow(view.getState())
    return view.subscribe(follow)
  }, [editor, view])
}

function onlyToSee(editor: Editor): { readonly editor: Editor; readonly follow: () => () => void } {
  const seen = (state: EditorState): EditorState => ({
    ...state,
    readOnly: state.readOnly ?? 'newer',
    editing: undefined,
  })
  const store = createStore<EditorState>(() => seen(editor.get()))
  return {
    editor: {
      ...editor,
      store,
      get: store.getState,
      dispatch: () => fail('readOnly' as const),
      edit: () => {},
      undo: () => {},
      redo: () => {},
      select: () => {},
    },
    follow: () => {
      store.setState(seen(editor.get()), true)
      return editor.store.subscribe((state) => store.setState(seen(state), true))
    },
  }
}

function Shown() {
  const { t } = useTranslation()
  const hand = useLiveHand()
  const show = useLive((live) => live.show)
  const title = useEditorState((state) => textIn(state.board.title, state.language)) || t('app.untitled')
  useEffect(() => hand.beScreen(), [hand])
  useEffect(() => {
    const before = document.title
    document.title = `${title} · ${t('workshop.screen.title')}`
    return () => {
      document.title = before
    }
  }, [title, t])
  return (
    <main className={styles.screen} data-show={show}>
      <h1 className={show === 'blank' ? 'visuallyHidden' : styles.title} dir="auto">
        {title}
      </h1>
      {show === 'map' ? <ShownMap /> : null}
      {show === 'timer' ? <LargeTimer /> : null}
      {show === 'tray' ? <ShownTray /> : null}
      {show === 'votes' ? <ShownVotes /> : null}
      {show === 'blank' || show === 'timer' ? null : <CornerTimer />}
    </main>
  )
}

function LargeTimer() {
  const { t } = useTranslation()
  const timer = useLive((live) => live.timer)
  const left = useTimeLeft(timer)
  return (
    <div className={styles.large} data-over={left === 0 || undefined}>
      <Digits timer={timer} className={styles.digits} />
      <p>{left === 0 ? t('workshop.timer.timeUp') : ''}</p>
    </div>
  )
}

function CornerTimer() {
  const timer = useLive((live) => live.timer)
  const left = useTimeLeft(timer)
  if (timer.kind === 'idle') return null
  return (
    <div className={styles.corner} data-over={left === 0 || undefined}>
      <Digits timer={timer} />
    </div>
  )
}
