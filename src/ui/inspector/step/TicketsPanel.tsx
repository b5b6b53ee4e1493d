import { MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../base/ids'
import { textIn } from '../../../base/text'
import type { Tickets } from '../../../model/records/tickets'
import { Button } from '../../controls/Button'
import { useEditorState } from '../../editor/EditorContext'
import { useReadOnly } from '../../fields/locked'
import { useFormats } from '../../i18n/useFormats'
import { useSayDims } from '../../measured/useSayDims'
import styles from '../csat/csat.module.css'
import { sayPeriod } from '../csat/periods'
import inspector from '../inspector.module.css'
import { PasteTickets } from './PasteTickets'
import { TicketsDialog } from './TicketsDialog'

/** Why customers came about a step; without a step, every reason of the board, those without a step first. */
export function TicketsPanel({ step }: { readonly step?: StepId }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const sayDims = useSayDims()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useReadOnly()
  const [open, setOpen] = useState<Tickets | 'new' | 'paste' | undefined>(undefined)
  const own = Object.values(board.tickets)
    .filter((each) => step === undefined || each.step === step)
    .sort((a, b) => byPlace(a, b) || (a.period < b.period ? 1 : a.period > b.period ? -1 : b.count - a.count))
  const close = () => setOpen(undefined)
  return (
    <section className={styles.change}>
      <div className={styles.resultHead}>
        <span>{t('measured.reasons')}</span>
        <span>
          <Button look="quiet" disabled={readOnly} onClick={() => setOpen('paste')}>
            {t('measured.pasteReasons')}
          </Button>
          <Button look="quiet" disabled={readOnly} onClick={() => setOpen('new')}>
            {t('measured.addReason')}
          </Button>
        </span>
      </div>
      {own.map((each) => (
        <button key={each.id} type="button" className={inspector.jump} onClick={() => setOpen(each)}>
          <MessageCircleQuestionMark size={15} aria-hidden />
          <span dir="auto">
            {textIn(each.reason, language) || t('inspector.unnamed')}
            <small>
              {[
                sayPeriod(each.period, t, formats),
                sayDims(each.dims),
                ...(step === undefined
                  ? [each.step ? textIn(board.steps[each.step]?.name, language) : t('measured.noStep')]
                  : []),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          <bdi dir="ltr">{formats.number(each.count)}</bdi>
        </button>
      ))}
      {open === 'paste' ? (
        <PasteTickets {...(step ? { step } : {})} onClose={close} />
      ) : (
        open && (
          <TicketsDialog {...(open === 'new' ? {} : { tickets: open })} {...(step ? { step } : {})} onClose={close} />
        )
      )}
    </section>
  )
}

function byPlace(a: Tickets, b: Tickets): number {
  return Number(a.step !== undefined) - Number(b.step !== undefined)
}
