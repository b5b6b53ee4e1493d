import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePastedText } from '../texts/usePastedText'
import { ImportDialogs } from './ImportDialogs'
import styles from './import.module.css'
import type { Importing } from './useImport'

/** Takes files dropped anywhere on the screen, and holds the file input that the buttons open. */
export function ImportZone({ importing, children }: { readonly importing: Importing; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { over, ...drop } = useFileDrop(importing.take)
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
      <ImportDialogs importing={importing} />
    </div>
  )
}

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
