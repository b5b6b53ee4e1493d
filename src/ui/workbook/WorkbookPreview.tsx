import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldEdit, WorkbookConflict, WorkbookEdit, WorkbookProblem, WorkbookReading } from '../../formats/xlsx'
import { useFormats } from '../i18n'
import { differenceCounts } from './differenceCounts'
import styles from './workbook.module.css'
import { placeWords, problemWords } from './workbookWords'

/** Lines shown at once; more would only be scrolled past. */
const SHOWN = 200

interface WorkbookPreviewProps {
  readonly reading: WorkbookReading
  readonly conflicts: readonly WorkbookConflict[]
}

/** What a workbook would change, row by row; or why it can change nothing. */
export function WorkbookPreview({ reading, conflicts }: WorkbookPreviewProps) {
  const { t } = useTranslation()
  const { edits, problems, notes } = reading
  if (problems.length > 0) return <Problems problems={problems} />
  return (
    <>
      {edits.length === 0 ? <p>{t('workbook.same')}</p> : <Changes edits={edits} />}
      {conflicts.length > 0 && (
        <section>
          <p className={styles.warning}>
            <TriangleAlert size={16} aria-hidden />
            {t('workbook.conflicts', { count: conflicts.length })}
          </p>
          <Listed label={t('workbook.conflicts', { count: conflicts.length })} of={conflicts}>
            {(conflict) => (
              <>
                <span className={styles.place}>{placeWords(conflict, t)}</span>
                <span>
                  <bdi className={styles.title}>{conflict.title}</bdi> {t(`workbook.conflict.${conflict.kind}`)}
                </span>
              </>
            )}
          </Listed>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('workbook.notes')}</h3>
          <Listed label={t('workbook.notes')} of={notes}>
            {(note) => (
              <>
                <span className={styles.place}>{placeWords(note, t)}</span>
                <span>{t(`workbook.note.${note.code}`)}</span>
              </>
            )}
          </Listed>
        </section>
      )}
    </>
  )
}

function Problems({ problems }: { readonly problems: readonly WorkbookProblem[] }) {
  const { t } = useTranslation()
  return (
    <section>
      <p className={styles.warning} role="alert">
        <TriangleAlert size={16} aria-hidden />
        {t('workbook.problems', { count: problems.length })}
      </p>
      <Listed label={t('workbook.problemList')} of={problems} look={styles.problems ?? ''}>
        {(problem) => (
          <>
            <span className={styles.place}>{placeWords(problem, t)}</span>
            <span dir="auto">{problemWords(problem, t)}</span>
          </>
        )}
      </Listed>
    </section>
  )
}

function Changes({ edits }: { readonly edits: readonly WorkbookEdit[] }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3 className={styles.heading}>{t('workbook.changes')}</h3>
      <ul className={styles.counts}>
        {differenceCounts(edits, t).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Listed label={t('workbook.changes')} of={edits}>
        {(edit) => (
          <>
            <span className={styles.place}>{placeWords(edit, t)}</span>
            <span>
              <span className={styles.kind}>{t(`workbook.${edit.kind}`)}</span>
              <bdi className={styles.title}>{edit.title}</bdi>
              {edit.kind === 'change' && edit.fields.map((field) => <Field key={field.column} field={field} />)}
              {edit.kind === 'change' && edit.place !== undefined && (
                <span className={styles.field}> {t('workbook.moved', { place: edit.place })}</span>
              )}
            </span>
          </>
        )}
      </Listed>
    </section>
  )
}

function Field({ field: { column, words } }: { readonly field: FieldEdit }) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const say = (text: string) => (text === '' ? t('workbook.empty') : text.slice(0, 300))
  return (
    <div className={styles.field}>
      {column}: <del dir="auto">{say(words.before)}</del> {language === 'ar' ? '←' : '→'}{' '}
      <ins dir="auto">{say(words.after)}</ins>
    </div>
  )
}

interface ListedProps<T> {
  readonly label: string
  readonly of: readonly T[]
  readonly look?: string
  readonly children: (each: T) => ReactNode
}

function Listed<T>({ label, of, look = '', children }: ListedProps<T>) {
  const { t } = useTranslation()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <ul className={`${styles.list} ${look}`} tabIndex={0} aria-label={label}>
        {of.slice(0, SHOWN).map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>{children(each)}</li>
        ))}
      </ul>
      {of.length > SHOWN && <p className={styles.hint}>{t('workbook.more', { count: of.length - SHOWN })}</p>}
    </>
  )
}
