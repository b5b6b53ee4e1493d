import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { DraftNote } from '../../formats/draft'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useFormats } from '../i18n'
import type { FoundText } from '../import/textBoard'
import './doorsWords'
import styles from './texts.module.css'

/** Notes shown at once; more would only be scrolled past. */
const SHOWN = 200

interface TextPreviewProps {
  readonly found: FoundText
  readonly onImport: () => Promise<void>
  readonly onClose: () => void
}

/** What would become of a text, before anything does. */
export function TextPreview({ found, onImport, onClose }: TextPreviewProps) {
  const { t } = useTranslation()
  const { language, number } = useFormats()
  const [busy, setBusy] = useState(false)
  const { board } = found.content
  const counts = (['stages', 'steps', 'lanes', 'cards', 'links', 'personas'] as const).map(
    (name) => [name, Object.keys(board[name]).length] as const,
  )
  const start = () => {
    setBusy(true)
    void onImport()
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      width={620}
      title={t('texts.preview')}
      description={t('texts.previewFrom', { format: t(`texts.format.${found.format}`), file: found.file })}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={busy} onClick={start}>
            {t('texts.import')}
          </Button>
        </>
      }
    >
      <p className={styles.title}>
        <FileText size={18} aria-hidden />
        <bdi>{textIn(board.title, language) || t('app.untitled')}</bdi>
      </p>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`texts.counts.${name}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      {found.sourceDropped && <p className={styles.aside}>{t('texts.sourceDropped')}</p>}
      <Notes notes={found.notes} />
    </DialogFrame>
  )
}

function Place({ note: { line, path } }: { readonly note: DraftNote }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (path !== undefined) {
    return (
      <bdi dir="ltr" className={styles.path}>
        {path}
      </bdi>
    )
  }
  return line === undefined ? t('texts.wholeText') : t('texts.line', { line: number(line) })
}

function Notes({ notes }: { readonly notes: readonly DraftNote[] }) {
  const { t } = useTranslation()
  if (notes.length === 0) return <p className={styles.aside}>{t('texts.noNotes')}</p>
  return (
    <section aria-label={t('texts.notes')}>
      <h3 className={styles.heading}>{t('texts.notesCount', { count: notes.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <ul className={styles.notes} tabIndex={0} aria-label={t('texts.notes')}>
        {notes.slice(0, SHOWN).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <span className={styles.line}>
              <Place note={note} />
            </span>
            <span>
              {t(`texts.note.${note.code}`)}
              {note.words !== undefined && note.words !== '' && (
                <bdi className={styles.words}>{note.words.slice(0, 160)}</bdi>
              )}
            </span>
          </li>
        ))}
      </ul>
      {notes.length > SHOWN && <p className={styles.aside}>{t('texts.more', { count: notes.length - SHOWN })}</p>}
    </section>
  )
}
