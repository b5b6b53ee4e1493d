import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../base/ids'
import { withText } from '../../../base/text'
import { putTickets } from '../../../commands'
import { Button } from '../../controls/Button'
import { DialogFrame } from '../../controls/DialogFrame'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { PastedText } from '../../fields/PastedText'
import { PeriodInput } from '../../fields/PeriodInput'
import { useServices } from '../../services'
import csat from '../csat/csat.module.css'
import { quarterOf } from '../csat/periods'
import { parseTickets } from './parseTickets'

interface PasteTicketsProps {
  readonly step?: StepId
  readonly onClose: () => void
}

/** Many reasons at once, shown as they were understood before they are taken; one step of the history. */
export function PasteTickets({ step, onClose }: PasteTicketsProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { now } = useServices()
  const language = useEditorState((state) => state.language)
  const [text, setText] = useState('')
  const [period, setPeriod] = useState(quarterOf(new Date(now())))
  const { reasons, unread } = parseTickets(text)
  const [first] = unread
  const save = () => {
    editor.dispatch(putTickets, {
      tickets: reasons.map(({ reason, ...counts }) => ({
        ...{ reason: withText({}, language, reason), period: period.trim(), dims: {}, ...counts },
        ...(step ? { step } : {}),
      })),
    })
    onClose()
  }
  const read = text.trim() === '' ? '' : t('measured.reasonsRead', { count: reasons.length })
  const left = first ? t('measured.reasonsUnread', { count: unread.length, line: first.line, text: first.text }) : ''
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('measured.pasteReasons')}
      description={t('measured.pasteReasonsWhat')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={reasons.length === 0} onClick={save}>
            {t('inspector.pasteUse')}
          </Button>
        </>
      }
    >
      <div className={csat.form}>
        <PeriodInput period={period} onPeriod={setPeriod} />
        <PastedText
          label={t('measured.reasonLines')}
          hint={`${read} ${left}`.trim()}
          rows={8}
          dir="auto"
          text={text}
          onText={setText}
        />
      </div>
    </DialogFrame>
  )
}
