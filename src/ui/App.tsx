import { DirectionProvider } from '@base-ui/react/direction-provider'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LibraryScreen } from './library/LibraryScreen'
import { usePreference } from './preferences'
import { useRoute } from './route'
import { type Services, ServicesProvider } from './services'
import { useTheme } from './theme/theme'

const EditorScreen = lazy(() => import('./editor/EditorScreen').then((module) => ({ default: module.EditorScreen })))

/** The product: one screen at a time, in the language and theme chosen. */
export function App({ services }: { readonly services: Services }) {
  const language = usePreference('language')
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  usePageLook(direction)
  return (
    <DirectionProvider direction={direction}>
      <ServicesProvider services={services}>
        <Screen />
      </ServicesProvider>
    </DirectionProvider>
  )
}

function Screen() {
  const route = useRoute()
  const { t } = useTranslation()
  switch (route.kind) {
    case 'board':
      return (
        <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
          <EditorScreen key={route.id} boardId={route.id} />
        </Suspense>
      )
    case 'library':
    case 'templates':
    case 'trash':
      return <LibraryScreen place={route.kind} />
  }
}

/** What the page itself has to say about language, direction and theme. */
function usePageLook(direction: 'ltr' | 'rtl'): void {
  const language = usePreference('language')
  const theme = useTheme()
  const { t } = useTranslation()
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = direction
    root.dataset.theme = theme
    document.title = t('app.name')
  }, [language, direction, theme, t])
}
