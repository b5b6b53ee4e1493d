import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { lazy, Suspense, use, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../base/ids'
import { CrashBoundary } from './failure/CrashBoundary'
import { ShelfProvider } from './library/LibraryContext'
import { LibraryScreen } from './library/LibraryScreen'
import { usePreference } from './preferences'
import { useRoute } from './route'
import { type Services, ServicesProvider, useServices } from './services'
import { ShortcutsHost } from './shortcuts/ShortcutsHost'
import { useTheme } from './theme/theme'
import { ToastRegion } from './toasts/ToastRegion'
import { UpdateBanner } from './UpdateBanner'

const EditorScreen = lazy(() => import('./editor/EditorScreen').then((module) => ({ default: module.EditorScreen })))
const ScreenWindow = lazy(() => import('./screen/ScreenWindow').then((module) => ({ default: module.ScreenWindow })))

/** The product: one screen at a time, in the language and theme chosen. */
export function App({ services }: { readonly services: Services }) {
  const direction = usePreference('language') === 'ar' ? 'rtl' : 'ltr'
  usePageLook(direction)
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <CrashBoundary services={services}>
          <ServicesProvider services={services}>
            <ShelfProvider>
              <Screen />
            </ShelfProvider>
          </ServicesProvider>
          <ShortcutsHost />
          <UpdateBanner />
          <ToastRegion />
        </CrashBoundary>
      </DirectionProvider>
    </CSPProvider>
  )
}

function Screen() {
  const route = useRoute()
  const [wasBoard, setWasBoard] = useState(route.kind === 'board')
  if (route.kind === 'board' && !wasBoard) setWasBoard(true)
  switch (route.kind) {
    case 'board':
      return (
        <Suspense fallback={<Loading />}>
          <Editor key={route.id} id={route.id} />
        </Suspense>
      )
    case 'screen':
      return (
        <Suspense fallback={<Loading />}>
          <Projector key={route.id} id={route.id} />
        </Suspense>
      )
    case 'library':
    case 'templates':
    case 'personas':
    case 'trash':
      return <LibraryScreen place={route.kind} returning={wasBoard} />
  }
}

function Editor({ id }: { readonly id: BoardId }) {
  // Text is measured as soon as the board is laid out, and widths of a stand-in typeface would be remembered.
  use(useServices().drawingReady)
  return <EditorScreen boardId={id} />
}

function Projector({ id }: { readonly id: BoardId }) {
  use(useServices().drawingReady)
  return <ScreenWindow boardId={id} />
}

function Loading() {
  const { t } = useTranslation()
  return (
    <p role="status" className="loadingPage">
      {t('app.loading')}
    </p>
  )
}

/** What the page itself has to say about language, direction and theme. */
function usePageLook(direction: 'ltr' | 'rtl'): void {
  const language = usePreference('language')
  const theme = useTheme()
  useLayoutEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = direction
    root.dataset.theme = theme
  }, [language, direction, theme])
}
