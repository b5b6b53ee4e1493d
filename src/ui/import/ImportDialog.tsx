import { Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../base/unreachable'
import '../texts/doorsWords'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { Segmented } from '../editor/controls/Segmented'
import { AskAssistant } from './AskAssistant'
import type { ImportOutcome } from './importBoard'
import styles from './importDialog.module.css'
import { PasteBox, PasteRefusal } from './PasteBox'
import type { Importing, ImportWay } from './useImport'

interface ImportDialogProps {
  readonly importing: Importing
  readonly way: ImportWay
}

/** Where a map is to come from: files, a text, or an assistant that is asked for one. */
export function ImportDialog({ importing, way }: ImportDialogProps) {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<ImportOutcome>()
  const [busy, setBusy] = useState(false)
  const { pasted, setPasted, ask } = importing
  const look = async () => {
    setBusy(true)
    try {
      setRefused(await importing.tryText(pasted))
    } finally {
      setBusy(false)
    }
  }
  const write = (text: string) => {
    setPasted(text)
    setRefused(undefined)
  }
  return (
    <DialogFrame
      open
      onClose={() => ask(undefined)}
      width={720}
      title={t('doors.title')}
      footer={
        <>
          <Button onClick={() => ask(undefined)}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={busy || pasted.trim() === ''} onClick={() => void look()}>
            {t('doors.look')}
          </Button>
        </>
      }
    >
      <div className={styles.ways}>
        <Segmented
          label={t('doors.way')}
          value={way}
          options={[
            { value: 'files', label: t('doors.files') },
            { value: 'assistant', label: t('doors.assistant') },
          ]}
          onChange={ask}
        />
        <Way way={way} onChoose={importing.choose} />
        <PasteBox
          label={t(way === 'files' ? 'doors.paste' : 'doors.pasteAnswer')}
          placeholder={t(way === 'files' ? 'doors.pasteHere' : 'doors.answerHere')}
          value={pasted}
          rows={way === 'files' ? 10 : 5}
          onChange={write}
        />
        {refused?.kind === 'refused' && <PasteRefusal problem={refused.problem} />}
      </div>
    </DialogFrame>
  )
}

function Way({ way, onChoose }: { readonly way: ImportWay; readonly onChoose: () => void }) {
  const { t } = useTranslation()
  const help = useId()
  switch (way) {
    case 'files':
      return (
        <div className={styles.files}>
          <Button onClick={onChoose} aria-describedby={help}>
            <Upload size={16} aria-hidden />
            {t('doors.choose')}
          </Button>
          <p id={help} className={styles.help}>
            {t('doors.chooseHelp')}
          </p>
        </div>
      )
    case 'assistant':
      return <AskAssistant />
    default:
      return unreachable(way)
  }
}
