import { ArrowLeft, ArrowRight, LayoutGrid, Link2, MonitorOff, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { textIn } from '../../base/text'
import { directionOf } from '../../layout'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { useChannel } from './channel'
import { slidesOf, slideWith } from './deck'
import type { Look, RemoteAct, Shown } from './messages'
import styles from './remote.module.css'
import { remote } from './remoteState'
import { usePresent } from './usePresent'
import { selectedPlace } from './usePresentation'

/** A window that is being loaded again is back within this time, in milliseconds. */
const BACK_MS = 6000

/** Leads the presentation in the other window: it follows how the board is looked at here, and what is pressed here. */
export function Remote() {
  const { t } = useTranslation()
  const { shown, isGone, act } = useLeading()
  const { presentElsewhere } = usePresent()
  const [isFollowing, setFollowing] = useState(false)
  useFollowing(isFollowing, shown, act)
  const end = () => {
    act({ kind: 'close' })
    remote.stop()
  }
  return (
    <section className={styles.remote} aria-label={t('present.remote')}>
      <Words shown={shown} isGone={isGone} />
      {isGone ? (
        <Button onClick={presentElsewhere}>{t('present.openAgain')}</Button>
      ) : (
        <Buttons shown={shown} act={act} isFollowing={isFollowing} setFollowing={setFollowing} />
      )}
      <RemoteButton label={t('present.leave')} onClick={end}>
        <X size={18} aria-hidden />
      </RemoteButton>
    </section>
  )
}

function Words({ shown, isGone }: { readonly shown: Shown | undefined; readonly isGone: boolean }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const slide = shown && slidesOf(board, shown.isStep ? 'step' : 'stage')[shown.index]
  const records = shown?.isStep ? board.steps : board.stages
  const name = slide && textIn(Object.values(records).find(({ id }) => id === slide.id)?.name, language)
  const count = shown && { n: number(shown.index + 1), of: number(shown.count) }
  const where = count && (shown.isStep ? t('present.stepOf', count) : t('present.stageOf', count))
  const page = shown && shown.pages > 1 && t('present.pageOf', { n: number(shown.page + 1), of: number(shown.pages) })
  const state = isGone ? t('present.remoteGone') : where === undefined ? t('present.remoteWaiting') : undefined
  return (
    <p role="status" className={styles.words}>
      <span className={styles.where}>
        {state ?? [where, page, shown?.blank && t('present.remoteBlank')].filter(Boolean).join(' · ')}
      </span>
      {!state && name && (
        <span className={styles.name} dir="auto">
          {name}
        </span>
      )}
    </p>
  )
}

interface ButtonsProps {
  readonly shown: Shown | undefined
  readonly act: (act: RemoteAct) => void
  readonly isFollowing: boolean
  readonly setFollowing: (isFollowing: boolean) => void
}

function Buttons({ shown, act, isFollowing, setFollowing }: ButtonsProps) {
  const { t } = useTranslation()
  const isRtl = useEditorState((state) => directionOf(state.board, state.language)) === 'rtl'
  const [Back, Onward] = isRtl ? [ArrowRight, ArrowLeft] : [ArrowLeft, ArrowRight]
  return (
    <div className={styles.buttons} dir={isRtl ? 'rtl' : 'ltr'}>
      <RemoteButton label={t('present.back')} onClick={() => act({ kind: 'back' })}>
        <Back size={20} aria-hidden />
      </RemoteButton>
      <RemoteButton label={t('present.onward')} isMain onClick={() => act({ kind: 'onward' })}>
        <Onward size={20} aria-hidden />
      </RemoteButton>
      <RemoteButton label={t('present.blank')} isOn={shown?.blank ?? false} onClick={() => act({ kind: 'blank' })}>
        <MonitorOff size={18} aria-hidden />
      </RemoteButton>
      <RemoteButton
        label={t('present.overview')}
        isOn={shown?.overview ?? false}
        onClick={() => act({ kind: 'overview' })}
      >
        <LayoutGrid size={18} aria-hidden />
      </RemoteButton>
      <RemoteButton label={t('present.follow')} isOn={isFollowing} onClick={() => setFollowing(!isFollowing)}>
        <Link2 size={18} aria-hidden />
      </RemoteButton>
    </div>
  )
}

function RemoteButton({
  label,
  isOn,
  isMain,
  onClick,
  children,
}: {
  readonly label: string
  readonly isOn?: boolean
  readonly isMain?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={isMain ? styles.main : styles.button}
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** What the other window shows, whether it is gone, and a hand on it. */
function useLeading() {
  const editor = useEditor()
  const { id } = editor.get().board
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const [isGone, setGone] = useState(false)
  const filter = useStore(editor.store, (state) => state.filter)
  const lenses = useStore(editor.store, (state) => state.lenses)
  const language = useStore(editor.store, (state) => state.language)
  const look: Look = { filter, lenses, language }
  const send = useChannel(
    id,
    (message, answer) => {
      if (message.kind === 'shown') {
        setShown(message.shown)
        setGone(false)
      }
      if (message.kind === 'bye') setShown(undefined)
      if (message.kind === 'hello' && message.from === 'led') answer({ kind: 'look', look })
    },
    { kind: 'hello', from: 'remote' },
  )
  useEffect(() => send({ kind: 'look', look: { filter, lenses, language } }), [send, filter, lenses, language])
  useEffect(() => {
    if (shown) return
    const timer = setTimeout(() => setGone(true), BACK_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return { shown, isGone, act: (act: RemoteAct) => send({ kind: 'act', act }) }
}

/** Shows the stage or step of what is chosen on the map, for as long as that is wanted. */
function useFollowing(isFollowing: boolean, shown: Shown | undefined, act: (act: RemoteAct) => void): void {
  const editor = useEditor()
  const selection = useEditorState((state) => state.selection)
  const isStep = shown?.isStep ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the presentation
  useEffect(() => {
    const place = isFollowing ? selectedPlace(selection) : undefined
    if (place === undefined) return
    const { board } = editor.get()
    const slide = slideWith(slidesOf(board, isStep ? 'step' : 'stage'), board, place)
    if (slide && slide.id !== shown?.slide) act({ kind: 'slide', id: slide.id })
  }, [isFollowing, selection, isStep])
}
