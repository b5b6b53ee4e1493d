import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { ImageContext } from '../../canvas/tools'
import { useEditor } from '../editor/EditorContext'
import { useMediaUrls } from '../mediaUrls'
import { useServices } from '../services'
import { themeOver } from '../theme/theme'
import { CurveStrip } from './CurveStrip'
import { enterFullScreen, leaveFullScreen, useEscapedFullScreen } from './fullScreen'
import type { PresentAct } from './keys'
import type { RemoteAct, Shown } from './messages'
import { Nothing } from './Nothing'
import { Overview } from './Overview'
import { PresentHelp } from './PresentHelp'
import { Progress } from './Progress'
import styles from './present.module.css'
import { ReadOut } from './ReadOut'
import { SlideDrawing } from './SlideDrawing'
import { SlideTitle } from './SlideTitle'
import { usePresentSettings } from './settings'
import { Tools } from './Tools'
import { TopLine } from './TopLine'
import { usePresentation } from './usePresentation'
import { usePresentKeys } from './usePresentKeys'
import { useSize } from './useSize'
import { useSlideWords } from './useSlideWords'
import { useStill, useSwipe } from './useSpeakerHand'

interface PresentScreenProps {
  /** Absent in the window that another one leads. */
  readonly onLeave?: () => void
  /** False when the browser does not allow it. */
  readonly onOtherWindow?: () => boolean
  /** Is told what is shown, and gives what a remote asks for. */
  readonly useRemote?: (shown: Shown, act: (act: RemoteAct) => void) => void
}

/** The open board, stage by stage or step by step, for an audience. */
export function PresentScreen({ onLeave, onOtherWindow, useRemote = noRemote }: PresentScreenProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const show = usePresentation(useSize(stage))
  const [isOverview, setOverview] = useState(false)
  const [isBlank, setBlank] = useState(false)
  const [isHelp, setHelp] = useState(false)
  const [isBlocked, setBlocked] = useState(false)
  const { direction } = show.scene
  const words = useSlideWords(show)

  const act = (asked: PresentAct) => {
    setBlocked(false)
    switch (asked.kind) {
      case 'blank':
        return setBlank(!isBlank)
      case 'overview':
        return setOverview(!isOverview && show.scene.stages.length > 0)
      case 'help':
        return setHelp(true)
      case 'fullScreen':
        return document.fullscreenElement ? leaveFullScreen() : enterFullScreen()
      case 'leave':
        if (isOverview) return setOverview(false)
        return onLeave ? onLeave() : leaveFullScreen()
      default:
        setOverview(false)
        return show.go(asked)
    }
  }
  useRemote(
    {
      slide: show.at.slide,
      index: show.at.index,
      count: show.slides.length,
      page: show.at.page,
      pages: show.pages.length,
      isStep: show.pace === 'step',
      blank: isBlank,
      overview: isOverview,
    },
    (asked) => {
      if (asked.kind === 'close') return window.close()
      act(asked)
    },
  )
  usePresentKeys({ direction, isBlank, isCovered: isHelp, act })
  useEscapedFullScreen(() => {
    if (isHelp) return setHelp(false)
    if (isBlank) return setBlank(false)
    act({ kind: 'leave' })
  })
  useStill(root)
  useSwipe(root, direction, (kind) => act({ kind }))
  usePresentTheme()
  useFocusOn(root, isOverview)
  const image = useImages()

  return createPortal(
    <ImageContext value={image}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the buttons turns the page, as the keys do */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: usePresentKeys */}
      <div
        ref={root}
        className={styles.present}
        dir={direction}
        data-present
        data-blank={isBlank || undefined}
        onClick={(event) => {
          if (isBlank) return setBlank(false)
          const way = isOverview ? undefined : wayOf(event, direction)
          if (way) act({ kind: way })
        }}
      >
        <TopLine>
          <Tools
            act={act}
            isOverview={isOverview}
            onPace={show.setPace}
            onOtherWindow={onOtherWindow && (() => setBlocked(!onOtherWindow()))}
            onLeave={onLeave}
          />
        </TopLine>
        <main className={styles.main} tabIndex={-1} aria-label={t('present.region')}>
          {show.curve && !isOverview && (
            <CurveStrip scene={show.scene} row={show.curve} steps={show.slide?.steps ?? []} />
          )}
          {show.slide && !isOverview && <SlideTitle show={show} slide={show.slide} />}
          {isOverview && (
            <Overview
              scene={show.scene}
              current={show.slide?.stage}
              onStage={(id) => act({ kind: 'slide', id: firstOf(show.slides, id) })}
            />
          )}
          <div ref={stage} className={styles.stage} hidden={isOverview}>
            {show.page ? (
              <div key={`${show.at.slide} ${show.at.page}`} className={styles.enter}>
                <SlideDrawing page={show.page} lanes={show.at.lanes} />
              </div>
            ) : (
              <Nothing slide={show.slide} pace={show.pace} onLeave={onLeave} />
            )}
          </div>
          {show.slide && !isOverview && <ReadOut slide={show.slide} scene={show.scene} />}
        </main>
        {show.scene.stages.length > 0 && (
          <Progress
            stageIndex={show.slide?.stageIndex ?? 0}
            direction={direction}
            where={words.where}
            mayBack={show.mayBack}
            mayOnward={show.mayOnward}
            onStage={(id) => act({ kind: 'slide', id: firstOf(show.slides, id) })}
            onBack={() => act({ kind: 'back' })}
            onOnward={() => act({ kind: 'onward' })}
          />
        )}
        {isBlocked && (
          <p role="alert" className={styles.alert}>
            <b>{t('present.blocked')}</b> {t('present.blockedWhat')}
          </p>
        )}
        {isBlank && <div className={styles.blank} />}
        <p role="status" className="visuallyHidden">
          {isBlank ? t('present.blanked') : isOverview ? t('present.overviewWhat') : words.announced}
        </p>
        {isHelp && <PresentHelp onClose={() => setHelp(false)} />}
      </div>
    </ImageContext>,
    document.body,
  )
}

function noRemote(): void {}

/** The first slide of a stage. */
function firstOf(slides: readonly { readonly id: string; readonly stage: string }[], stage: string): string {
  return slides.find((slide) => slide.stage === stage)?.id ?? stage
}

/** How much of the screen, at each end, turns the page when it is pressed. */
const END = 0.25

function wayOf(event: MouseEvent, direction: 'ltr' | 'rtl'): 'onward' | 'back' | undefined {
  const { target, clientX } = event
  if (!(target instanceof Element) || target.closest('button, a, [role="toolbar"], nav, [role="dialog"]'))
    return undefined
  // A dialog is a child here, though it stands elsewhere in the page.
  if (!target.closest('[data-present]')) return undefined
  const share = clientX / Math.max(window.innerWidth, 1)
  const along = direction === 'rtl' ? 1 - share : share
  if (along > 1 - END) return 'onward'
  return along < END ? 'back' : undefined
}

/** A theme of its own, if one was chosen here. */
function usePresentTheme(): void {
  const { theme } = usePresentSettings()
  useLayoutEffect(() => {
    themeOver.setState({ theme })
    return () => themeOver.setState({ theme: undefined })
  }, [theme])
}

/** The keyboard begins on the presentation, and comes back to it from a press of the pointer: Space goes on, whatever was pressed. */
function useFocusOn(root: React.RefObject<HTMLElement | null>, isOverview: boolean): void {
  useEffect(() => {
    const main = () => root.current?.querySelector('main')
    if (!isOverview) main()?.focus({ preventScroll: true })
    const onClick = (event: globalThis.MouseEvent) => {
      const { target, detail } = event
      if (detail > 0 && target instanceof Element && target.closest('[data-present]'))
        main()?.focus({ preventScroll: true })
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [root, isOverview])
}

function useImages(): (hash: string) => string | undefined {
  const editor = useEditor()
  const mediaUrl = useMediaUrls(useServices().media)
  return useCallback(
    (hash: string) => {
      const known = Object.values(editor.get().board.media).find((media) => media.id === hash)
      return known && mediaUrl(known.id)
    },
    [editor, mediaUrl],
  )
}
