import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../editor/editor.module.css'
import { CanvasBoundary } from '../editor/MapPane'

const InsightsView = lazy(() => import('./InsightsView').then((module) => ({ default: module.InsightsView })))

/** Insights, fetched when they are first looked at. */
export function InsightsPane() {
  const { t } = useTranslation()
  return (
    <CanvasBoundary>
      <Suspense
        fallback={
          <p role="status" className={styles.loading}>
            {t('insights.opening')}
          </p>
        }
      >
        <InsightsView />
      </Suspense>
    </CanvasBoundary>
  )
}
