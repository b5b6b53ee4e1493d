import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { runCommand, takeWorkbook } from '../../commands'
import { applyEdits } from '../../formats/xlsx'
import type { Board } from '../../model/board'
import { differenceOf } from '../../model/difference'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n'
import type { FoundWorkbook } from '../import/findWorkbook'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'
import { WorkbookPreview } from './WorkbookPreview'
import styles from './workbook.module.css'
import './workbookWords'

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
  const { library, newEditId, newId, now } = useServices()
  const { base, edits, problems } = found.reading
  const [here, setHere] = useState<Board>()
  const [chosen, setChosen] = useState<Where>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void library.list().then(async (all) => {
      if (!all.some(({ id, trashedAt }) => id === base.id && trashedAt === undefined)) return
      const read = await library.readForExport(base.id)
      if (read.ok) setHere(read.value)
    })
  }, [library, base])
  const where = chosen ?? (here ? 'here' : 'new')
  const target = where === 'here' && here ? here : base
  const applied = problems.length > 0 ? { board: target, conflicts: [] } : applyEdits(target, edits)
  const take = async () => {
    setBusy(true)
    if (where === 'new') await onNew(applied.board)
    else {
      const { patches } = differenceOf(target, applied.board)
      const made = runCommand(target, takeWorkbook, { patches, count: edits.length }, { newId })
      if (!made.ok) {
        toastProblem(t('workbook.title'), t('workbook.frozen'))
        return onClose()
      }
      const edit = { id: newEditId(), name: takeWorkbook.name, kind: 'do' as const, at: now() }
      await library.edit(target.id, {
        ...edit,
        patches: made.value.patches,
        inverse: made.value.inverse,
        args: { count: edits.length },
      })
    }
    onClose()
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
        <WorkbookPreview reading={found.reading} conflicts={applied.conflicts} />
      </div>
    </DialogFrame>
  )
}
