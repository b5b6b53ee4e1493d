import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../formats/backup'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useFormats } from '../i18n'
import { useServices } from '../services'
import { toastProblem, toasts } from '../toasts/toasts'
import styles from './backup.module.css'
import { RestoreRow } from './RestoreRow'
import { restoreBackup } from './restoreBackup'
import { type Choice, choicesOf, planRestore, type RestorePlan } from './restorePlan'
import { titleOf } from './restoreWords'

/** A backup beside what is here: what differs, and what is to become of each board. Nothing changes before "Restore". */
export function RestoreDialog({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const services = useServices()
  const { language, date } = useFormats()
  const [plan, setPlan] = useState<RestorePlan>()
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let gone = false
    void planRestore(services.library, backup).then((made) => !gone && setPlan(made))
    return () => {
      gone = true
    }
  }, [services, backup])

  const choiceOf = (board: RestorePlan['boards'][number]) => chosen[board.entry.id] ?? choicesOf(board)[0]
  const isIdle =
    !plan || (plan.newPersonas.length === 0 && plan.boards.every((board) => (choiceOf(board) ?? 'leave') === 'leave'))
  const restore = async () => {
    if (!plan) return
    setBusy(true)
    const { restored, failed } = await restoreBackup(services, plan, choiceOf)
    toasts.add({ title: t('backup.restored', { count: restored }) })
    const [first] = failed
    if (first) {
      const titles = failed.map(({ board }) => titleOf(board, language, t)).join(language === 'ar' ? '، ' : ', ')
      toastProblem(t('backup.notRestored', { titles }), t(REASONS[first.reason]))
    }
    onClose()
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      width={760}
      title={t('backup.title')}
      description={t('backup.from', { date: date(backup.at, { dateStyle: 'long', timeStyle: 'short' }) })}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={isIdle || busy} onClick={() => void restore()}>
            {t('backup.restore')}
          </Button>
        </>
      }
    >
      {plan ? (
        <>
          <ul className={styles.boards}>
            {plan.boards.map((board) => (
              <RestoreRow
                key={board.entry.id}
                board={board}
                choice={choiceOf(board)}
                onChoose={(choice) => setChosen({ ...chosen, [board.entry.id]: choice })}
              />
            ))}
          </ul>
          <Personas plan={plan} />
        </>
      ) : (
        <p role="status">{t('backup.reading')}</p>
      )}
    </DialogFrame>
  )
}

function Personas({ plan: { newPersonas, otherPersonas } }: { readonly plan: RestorePlan }) {
  const { t } = useTranslation()
  return (
    <p className={styles.personas}>
      {t('backup.personas', { count: newPersonas.length })}
      {otherPersonas > 0 && ` ${t('backup.personasKept', { count: otherPersonas })}`}
    </p>
  )
}

const REASONS = { full: 'backup.full', changed: 'backup.changed', other: 'backup.storeFailed' } as const
