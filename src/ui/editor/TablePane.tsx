import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import styles from './editor.module.css'
import { CanvasBoundary } from './MapPane'

const TableView = lazy(() => import('../table/TableView').then((module) => ({ default: module.TableView })))

interface TablePaneProps {
  readonly view: MapView
  /** Absent while details stand beside the table. */
  readonly onInspect: (() => void) | undefined
}

/** The table, fetched when it is first looked at. */
export function TablePane({ view, onInspect }: TablePaneProps) {
  const { t } = useTranslation()
  return (
    <CanvasBoundary>
      <Suspense
        fallback={
          <p role="status" className={styles.loading}>
            {t('table.opening')}
          </p>
        }
      >
        <TableView view={view} onInspect={onInspect} />
      </Suspense>
    </CanvasBoundary>
  )
}
