import { CircleCheck, CircleDashed, GitCompareArrows, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Choice as ChoiceField } from '../fields/Choice'
import { useFormats } from '../i18n'
import { problemWords } from '../import/importWords'
import styles from './backup.module.css'
import { type Choice, type Comparison, choicesOf } from './restorePlan'
import { differenceWords, titleOf } from './restoreWords'

const ICONS = {
  new: CircleDashed,
  same: CircleCheck,
  different: GitCompareArrows,
  unreadableHere: TriangleAlert,
  broken: TriangleAlert,
}

interface RestoreRowProps {
  readonly board: Comparison
  readonly choice: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

/** One board of a backup: how it stands to the one here, and what is to be done. */
export function RestoreRow({ board, choice, onChoose }: RestoreRowProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const Icon = ICONS[board.kind]
  const title = titleOf(board, language, t)
  const choices = choicesOf(board)
  return (
    <li className={styles.board} data-kind={board.kind}>
      <Icon size={18} aria-hidden />
      <div className={styles.about}>
        <p className={styles.name} dir="auto">
          {title}
        </p>
        <p>
          {t(`backup.${board.kind}`)}
          {board.entry.trashedAt !== undefined && ` · ${t('backup.inTrash')}`}
        </p>
        <What board={board} />
      </div>
      {choices.length > 0 && (
        <div className={styles.choice}>
          <ChoiceField
            label={t('backup.choice', { title })}
            value={choice}
            options={choices.map((value) => ({ value, label: t(`backup.choose.${value}`) }))}
            onChange={(value) => value && onChoose(value)}
          />
          {choice === 'over' && <p className={styles.hint}>{t('backup.overHint')}</p>}
        </div>
      )}
    </li>
  )
}

/** What is different, or what is wrong. */
function What({ board }: { readonly board: Comparison }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (board.kind === 'broken') {
    const words =
      board.problem.kind === 'notInArchive' ? t('backup.notInArchive') : problemWords(board.problem, t, formats).what
    return <p>{words}</p>
  }
  if (board.kind !== 'different') return null
  const { entry, here } = board
  const when = (moment: string) => formats.date(moment, { dateStyle: 'medium', timeStyle: 'short' })
  const order = Date.parse(entry.updatedAt) > Date.parse(here.updatedAt) ? 'backupNewer' : 'hereNewer'
  return (
    <>
      <p>{t(`backup.${order}`, { backup: when(entry.updatedAt), here: when(here.updatedAt) })}</p>
      <ul className={styles.differences}>
        {differenceWords(board.difference, t).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
}
