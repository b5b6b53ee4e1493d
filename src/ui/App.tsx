import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../base/ids'
import { CrashBoundary } from './failure/CrashBoundary'
import { IncomingFiles } from './import/IncomingFiles'
import { type LateScreen, useLateScreen } from './late'
import { ShelfProvider } from './library/LibraryContext'
import { LibraryScreen } from './library/LibraryScreen'
import { usePreference } from './preferences'
import { useRoute } from './route'
import { editorScreen, projectorScreen } from './screens'
import { type Services, ServicesProvider } from './services'
import { ShortcutsHost } from './shortcuts/ShortcutsHost'
import { useTheme } from './theme/theme'
import { ToastRegion } from './toasts/ToastRegion'
import { UpdateBanner } from './UpdateBanner'

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
        <>
          <OfBoard key={route.id} id={route.id} screen={editorScreen} />
          <IncomingFiles />
        </>
      )
    case 'screen':
      return <OfBoard key={route.id} id={route.id} screen={projectorScreen} />
    case 'library':
    case 'templates':
    case 'personas':
    case 'trash':
      return <LibraryScreen place={route.kind} returning={wasBoard} />
  }
}

function OfBoard({ id, screen }: { readonly id: BoardId; readonly screen: LateScreen<{ readonly boardId: BoardId }> }) {
  const Shown = useLateScreen(screen)
  return Shown ? <Shown boardId={id} /> : <Loading />
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
