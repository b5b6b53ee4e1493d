import { Upload } from 'lucide-react'
import { type DragEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePastedText } from '../texts/usePastedText'
import { ImportReport } from './ImportReport'
import styles from './import.module.css'
import type { Importing } from './useImport'

/** Takes files dropped anywhere on the screen, and holds the file input that the buttons open. */
export function ImportZone({ importing, children }: { readonly importing: Importing; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { over, ...drop } = useFileDrop(importing.take)
  const [text] = importing.texts
  const [workbook] = importing.workbooks
  usePastedText(importing.takeText)
  return (
    <div className={styles.zone} {...drop}>
      {children}
      <input
        ref={importing.input}
        type="file"
        hidden
        multiple
        accept=".json,.zip,.xlsx,.xlsm,.csv,.tsv,.md,.markdown,.mmd,.mermaid,.txt,.canvas,.drawio,.dio,.cjml,.xml,application/json,application/zip,text/plain,text/csv,text/markdown"
        aria-label={t('library.importFile')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again.
          event.target.value = ''
          void importing.take(files)
        }}
      />
      {over && (
        <div className={styles.veil} aria-hidden>
          <span className={styles.drop}>
            <Upload size={22} aria-hidden />
            {t('import.drop')}
          </span>
        </div>
      )}
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
    </div>
  )
}

const ImportDialog = lazy(() => import('./ImportDialog').then((module) => ({ default: module.ImportDialog })))

const RestoreDialog = lazy(() =>
  import('../backup/RestoreDialog').then((module) => ({ default: module.RestoreDialog })),
)

const WorkbookImport = lazy(() =>
  import('../workbook/WorkbookImport').then((module) => ({ default: module.WorkbookImport })),
)

const TextPreview = lazy(() => import('../texts/TextPreview').then((module) => ({ default: module.TextPreview })))

function useFileDrop(take: (files: readonly File[]) => Promise<void>) {
  const [over, setOver] = useState(false)
  // Entering a child fires before leaving its parent, so entries are counted.
  const depth = useRef(0)
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  return {
    over,
    onDragEnter: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      depth.current += 1
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      depth.current -= 1
      if (depth.current <= 0) leave()
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      leave()
      void take([...event.dataTransfer.files])
    },
  }
}
