import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dirOf } from '../../base/direction'
import type { StorageNote } from '../../storage'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import styles from './inspector.module.css'
import { lostWords } from './noteWords'

/** What two windows at once cost: nothing typed goes without a trace. Nothing is shown while nothing was lost. */
export function BoardNotes() {
  const { t } = useTranslation()
  const { language, date } = useFormats()
  const notes = useNotes()
  if (notes.length === 0) return null
  return (
    <details className={styles.notes}>
      <summary>{t('inspector.changedTwice', { count: notes.length })}</summary>
      <p className={styles.note}>{t('inspector.changedTwiceWhy')}</p>
      <ul>
        {notes.map(({ at, kind, detail }) => {
          const words = lostWords(detail, language)
          return (
            <li key={`${at} ${detail}`}>
              <span className={styles.note}>
                {t(kind === 'dropped' ? 'inspector.noteDropped' : 'inspector.noteOverwritten', {
                  at: date(at, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </span>
              <p dir={dirOf(words, language === 'ar' ? 'rtl' : 'ltr')}>{words || t('inspector.noteNoWords')}</p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function useNotes(): readonly StorageNote[] {
  const id = useEditorState((state) => state.board.id)
  const { library } = useServices()
  const isSaved = useEditorState((state) => state.save.kind === 'saved')
  const [notes, setNotes] = useState<readonly StorageNote[]>([])
  useEffect(() => {
    if (!isSaved) return
    let isWanted = true
    library.notes(id).then(
      (read) => isWanted && setNotes((before) => (before.length === read.length ? before : read)),
      // Without the store there is nothing to read; the state of saving says so already.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [library, id, isSaved])
  return notes
}
