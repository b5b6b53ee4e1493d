import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { applyEdits } from '../../formats/xlsx'
import type { Board } from '../../model/board'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n'
import type { FoundWorkbook } from '../import/findWorkbook'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'
import { boardHere, takeInto } from './takeInto'
import { WorkbookPreview } from './WorkbookPreview'
import styles from './workbook.module.css'
import { takingWords } from './workbookWords'

interface WorkbookImportProps {
  readonly found: FoundWorkbook
  /** Puts a board into the library as one that was imported. */
  readonly onNew: (board: Board) => Promise<void>
  readonly onClose: () => void
}

type Where = 'here' | 'new'

/** A workbook of ours in the library: into the board it was made of, in one edit, or as a new board. */
export function WorkbookImport({ found, onNew, onClose }: WorkbookImportProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const services = useServices()
  const { base, edits, problems } = found.reading
  const [here, setHere] = useState<Board>()
  const [chosen, setChosen] = useState<Where>()
  // Until it is known whether the board is here, nobody knows what the button would do.
  const [busy, setBusy] = useState(true)
  const [again, setAgain] = useState(false)
  const { library } = services
  useEffect(() => {
    boardHere(library, base.id)
      .then(setHere)
      .catch(() => toastProblem(t('workbook.title'), t('workbook.taking.unknown')))
      .finally(() => setBusy(false))
  }, [library, base, t])
  const where = here ? (chosen ?? 'here') : 'new'
  const target = where === 'here' ? (here ?? base) : base
  const applied = problems.length > 0 ? { board: target, conflicts: [] } : applyEdits(target, edits)
  const take = async () => {
    setBusy(true)
    try {
      if (where === 'new') {
        await onNew(applied.board)
        return onClose()
      }
      const taken = await takeInto(found.reading, applied.conflicts, { ...services, apply: applyEdits })
      setAgain(taken.kind === 'again')
      if (taken.kind === 'again') return setHere(taken.board)
      if (taken.kind !== 'taken') toastProblem(t('workbook.title'), takingWords(taken.kind, t))
      if (taken.kind === 'gone') return setHere(undefined)
      if (taken.kind !== 'full' && taken.kind !== 'notSaved') onClose()
    } catch {
      toastProblem(t('workbook.title'), t('workbook.taking.notSaved'))
    } finally {
      setBusy(false)
    }
  }
  const isIdle = problems.length > 0 || (where === 'here' && edits.length === 0)
  return (
    <DialogFrame
      open
      onClose={onClose}
      width={760}
      title={t('workbook.title')}
      description={t('workbook.from', { file: found.file, title: textIn(base.title, language) || t('app.untitled') })}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={isIdle || busy} onClick={() => void take()}>
            {where === 'here' ? t('workbook.take', { count: edits.length }) : t('workbook.import')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {here && problems.length === 0 && (
          <div>
            <Choice
              label={t('workbook.where')}
              value={where}
              options={(['here', 'new'] as const).map((value) => ({
                value,
                label: value === 'here' ? t('workbook.whereHere') : t('workbook.whereNew'),
              }))}
              onChange={(value) => setChosen(value)}
            />
          </div>
        )}
        <p className={styles.hint}>{where === 'here' ? t('workbook.whereHereHint') : t('workbook.whereNewHint')}</p>
        {again && <p role="alert">{t('workbook.again')}</p>}
        <WorkbookPreview reading={found.reading} conflicts={applied.conflicts} />
      </div>
    </DialogFrame>
  )
}
