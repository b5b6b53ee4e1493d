import { CircleCheck, CopyCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { FileNote } from '../../formats/json'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useFormats } from '../i18n'
import { goTo } from '../route'
import { Faults } from '../texts/Faults'
import styles from './import.module.css'
import type { ImportOutcome } from './importBoard'
import { noteWords, problemWords } from './importWords'
import type { Importing } from './useImport'

const ICONS = { imported: CircleCheck, refused: TriangleAlert, known: CopyCheck }

/** What became of each file, and what can be done about it. Nothing closes by itself. */
export function ImportReport({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation()
  const { outcomes, dismiss } = importing
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported').length
  const title = imported === outcomes.length ? t('import.title') : t('import.titleProblem')
  return (
    <DialogFrame
      open
      onClose={dismiss}
      width={600}
      title={title}
      {...(outcomes.length > 1
        ? { description: t('import.summary', { count: imported, refused: outcomes.length - imported }) }
        : {})}
      footer={<Button onClick={dismiss}>{t('app.close')}</Button>}
    >
      <ul className={styles.outcomes}>
        {outcomes.map((outcome, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list never changes its order
          <Outcome key={index} outcome={outcome} importing={importing} />
        ))}
      </ul>
    </DialogFrame>
  )
}

interface OutcomeProps {
  readonly outcome: ImportOutcome
  readonly importing: Importing
}

function Outcome({ outcome, importing }: OutcomeProps) {
  const Icon = ICONS[outcome.kind]
  return (
    <li className={styles.outcome} data-kind={outcome.kind}>
      <Icon size={18} aria-hidden />
      <span className={styles.file}>
        <bdi>{outcome.file}</bdi>
      </span>
      <OutcomeWords outcome={outcome} />
      <OutcomeActs outcome={outcome} importing={importing} />
    </li>
  )
}

function OutcomeWords({ outcome }: { readonly outcome: ImportOutcome }) {
  const { t } = useTranslation()
  const formats = useFormats()
  switch (outcome.kind) {
    case 'imported':
      return (
        <div>
          <p className={styles.what}>
            {t('import.done', { title: textIn(outcome.title, formats.language) || t('app.untitled') })}
          </p>
          {outcome.notes.length > 0 && <Notes notes={outcome.notes} />}
        </div>
      )
    case 'known':
      return (
        <div>
          <p className={styles.what}>{t('import.known', { date: formats.date(outcome.at) })}</p>
          <p className={styles.help}>{t('import.knownHelp')}</p>
        </div>
      )
    case 'refused': {
      const { what, help } = problemWords(outcome.problem, t, formats)
      return (
        <div role="alert">
          <p className={styles.what}>{what}</p>
          <p className={styles.help}>{help}</p>
          {outcome.problem.kind === 'text' && outcome.problem.problem.kind === 'badShape' && (
            <Faults faults={outcome.problem.problem.faults} />
          )}
        </div>
      )
    }
  }
}

function Notes({ notes }: { readonly notes: readonly FileNote[] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note.code}>
          {noteWords(note, t)}
          {note.paths.some((path) => path !== '') && (
            <span className={styles.places}>
              <bdi dir="ltr">
                {note.paths.slice(0, 5).join(' · ')}
                {note.count > 5 && ' …'}
              </bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function OutcomeActs({ outcome, importing }: OutcomeProps) {
  const { t } = useTranslation()
  const open = (id: Parameters<typeof goTo>[0]) => {
    importing.dismiss()
    goTo(id)
  }
  switch (outcome.kind) {
    case 'imported':
      return (
        <div className={styles.acts}>
          <Button onClick={() => open({ kind: 'board', id: outcome.board })}>{t('import.open')}</Button>
        </div>
      )
    case 'known':
      return (
        <div className={styles.acts}>
          <Button onClick={() => open({ kind: 'board', id: outcome.board })}>{t('import.openKnown')}</Button>
          <Button onClick={() => void importing.takeAnyway(outcome)}>{t('import.again')}</Button>
        </div>
      )
    case 'refused': {
      const salvage = 'salvage' in outcome.problem ? outcome.problem.salvage : undefined
      if (!salvage) return null
      return (
        <div className={styles.acts}>
          <Button onClick={() => void importing.takeAnyway(outcome)}>{t('import.salvage')}</Button>
        </div>
      )
    }
  }
}
