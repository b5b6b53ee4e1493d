import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportReport } from './ImportReport'
import styles from './import.module.css'
import type { Importing } from './useImport'

const ImportDialog = lazy(() => import('./ImportDialog').then((module) => ({ default: module.ImportDialog })))

const RestoreDialog = lazy(() =>
  import('../backup/RestoreDialog').then((module) => ({ default: module.RestoreDialog })),
)

const WorkbookImport = lazy(() =>
  import('../workbook/WorkbookImport').then((module) => ({ default: module.WorkbookImport })),
)

const TextPreview = lazy(() => import('../texts/TextPreview').then((module) => ({ default: module.TextPreview })))

/** What an import asks and tells, one after the other. */
export function ImportDialogs({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation()
  const [text] = importing.texts
  const [workbook] = importing.workbooks
  return (
    <>
      {importing.busy && (
        <p role="status" className={styles.busy}>
          {t('import.busy')}
        </p>
      )}
      {importing.way && (
        <Suspense fallback={null}>
          <ImportDialog importing={importing} way={importing.way} />
        </Suspense>
      )}
      {importing.outcomes.length > 0 && <ImportReport importing={importing} />}
      {text && importing.outcomes.length === 0 && (
        <Suspense fallback={null}>
          <TextPreview
            key={text.content.board.id}
            found={text}
            onImport={importing.importText}
            onClose={importing.putTextAside}
          />
        </Suspense>
      )}
      {workbook && importing.outcomes.length === 0 && (
        <Suspense fallback={null}>
          <WorkbookImport
            key={workbook.key}
            found={workbook}
            onNew={importing.importWorkbook}
            onClose={importing.putWorkbookAside}
          />
        </Suspense>
      )}
      {importing.backup && importing.outcomes.length === 0 && (
        <Suspense fallback={null}>
          <RestoreDialog backup={importing.backup} onClose={importing.putAside} />
        </Suspense>
      )}
    </>
  )
}
