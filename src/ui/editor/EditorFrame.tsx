import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { createMapView, usePaintedSince } from '../../canvas'
import { useClipboard } from '../clipboard/useClipboard'
import { DropHost } from '../drop/DropHost'
import { useFind } from '../find/useFind'
import { InsightsPane } from '../insights/InsightsPane'
import { Inspector } from '../inspector/Inspector'
import { EditorPaletteHost } from '../palette/EditorPaletteHost'
import { PresentHost } from '../present/PresentHost'
import { SurveyHost } from '../survey/SurveyHost'
import { WorkbookHost } from '../workbook/WorkbookHost'
import { TimerChip } from '../workshop/TimerChip'
import { WorkshopHost } from '../workshop/WorkshopHost'
import { BoardBanner } from './BoardBanner'
import { ContextBar } from './ContextBar'
import { Drawer, type DrawerName } from './drawers/Drawer'
import { useEditor, useEditorState } from './EditorContext'
import styles from './editor.module.css'
import { keepLook } from './keptLook'
import { LateEditor } from './LateEditor'
import { MapPane } from './MapPane'
import { useNotices } from './notices'
import { Rail } from './Rail'
import { StatusBar } from './StatusBar'
import { TablePane } from './TablePane'
import { TopBar } from './topBar/TopBar'
import { useBoardDigits } from './useBoardDigits'
import { useBoardLanguage } from './useBoardLanguage'
import { useBoardView, useIsOver } from './useBoardView'
import { useEditorKeys } from './useEditorKeys'
import { usePictureIntake } from './usePictureIntake'

const FindBar = lazy(() => import('../find/FindBar').then((module) => ({ default: module.FindBar })))

/** The name of the page, for those who go through it by headings, and of the window. */
function BoardHeading() {
  const { t } = useTranslation()
  const title = useEditorState((state) => textIn(state.board.title, state.language)) || t('app.untitled')
  const name = t('app.name')
  useEffect(() => {
    const before = document.title
    document.title = `${title} · ${name}`
    return () => {
      document.title = before
    }
  }, [title, name])
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed to come here is gone: without this the keyboard and the screen reader would start on an empty page.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="visuallyHidden">
      {title}
    </h1>
  )
}

/** The inspector beside the view; on a small screen a sheet over it, which takes the keyboard while it is there. */
function Details({ isSheet, children }: { readonly isSheet: boolean; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSheet) box.current?.querySelector('button')?.focus()
  }, [isSheet])
  return (
    <div ref={box} className={styles.details}>
      {children}
    </div>
  )
}

/** The whole editor around the map. */
export function EditorFrame() {
  const editor = useEditor()
  const [view] = useState(createMapView)
  const [drawer, setDrawer] = useState<DrawerName | undefined>(undefined)
  const [shown] = useBoardView()
  // On a small screen details come over the board, when they are asked for.
  const isSmall = useIsOver()
  const [isBeside, setBeside] = useState(true)
  const [isOver, setOver] = useState(false)
  // Insights have a panel of their own for what lies behind a number.
  const isInsights = shown === 'insights'
  const inspecting = !isInsights && (isSmall ? isOver : isBeside)
  const setInspecting = isSmall ? setOver : setBeside
  useBoardLanguage(editor)
  useBoardDigits()
  useEditorKeys(editor, () => {
    const isOpen = drawer !== undefined || inspecting
    if (drawer) setDrawer(undefined)
    else setInspecting(false)
    return isOpen
  })
  useNotices(editor)
  useEffect(() => keepLook(editor), [editor])
  useClipboard(editor, view, shown)
  usePictureIntake(editor)
  const find = useFind(!isInsights)
  // A picture of the board comes first, then the board, then its tools, which have their places kept meanwhile. What listens
  // to keys is there from the start.
  const hasPicture = usePaintedSince(true)
  const hasTools = usePaintedSince(hasPicture)
  return (
    <div className={styles.app} data-inspector={inspecting ? 'open' : 'closed'} data-shown={shown}>
      {hasTools && (
        <LateEditor>
          <TopBar view={shown === 'map' ? view : undefined} onTitled={view.focus} />
          <Rail drawer={drawer} onDrawer={setDrawer} view={view} />
        </LateEditor>
      )}
      <main className={styles.main}>
        <BoardHeading />
        {!isInsights &&
          (hasTools ? (
            <LateEditor>
              <ContextBar inspecting={inspecting} onInspect={() => setInspecting(true)} />
            </LateEditor>
          ) : (
            <div className={styles.context} />
          ))}
        <BoardBanner />
        <div
          className={styles.stage}
          data-drawer={drawer}
          id={`view-${shown}`}
          role="tabpanel"
          aria-labelledby={`tab-${shown}`}
        >
          {shown === 'map' && <MapPane view={view} isDue={hasPicture} />}
          {shown === 'table' && (
            <TablePane view={view} onInspect={inspecting ? undefined : () => setInspecting(true)} />
          )}
          {isInsights && <InsightsPane />}
          {find.asked > 0 && !isInsights && (
            <Suspense fallback={null}>
              <FindBar view={view} asked={find.asked} onClose={find.close} />
            </Suspense>
          )}
          {drawer && (
            <LateEditor>
              <Drawer name={drawer} view={view} onClose={() => setDrawer(undefined)} />
            </LateEditor>
          )}
        </div>
      </main>
      {hasTools && !isInsights && (
        <LateEditor>
          <StatusBar view={view} shown={shown} timer={<TimerChip onOpen={() => setDrawer('workshop')} />} />
        </LateEditor>
      )}
      <WorkshopHost view={view} />
      <SurveyHost />
      <DropHost />
      <WorkbookHost />
      <EditorPaletteHost
        view={view}
        openDrawer={setDrawer}
        toggleDetails={() => setInspecting(!inspecting)}
        find={find.open}
      />
      <PresentHost view={view} />
      {inspecting && hasTools && (
        <Details isSheet={isSmall}>
          <LateEditor>
            <Inspector
              view={view}
              overview={shown === 'map'}
              onClose={() => {
                setInspecting(false)
                if (isSmall) view.focus()
              }}
            />
          </LateEditor>
        </Details>
      )}
    </div>
  )
}
