import { Plus, UserSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../base/ids'
import { visitScore, visitsScore } from '../../../measures/mysteryVisit'
import { roundHalfAway } from '../../../measures/sample'
import type { Visit } from '../../../model/records/visit'
import { Button } from '../../controls/Button'
import { useEditorState } from '../../editor/EditorContext'
import { useReadOnly } from '../../fields/locked'
import { useFormats } from '../../i18n/useFormats'
import { useSayDims } from '../../measured/useSayDims'
import styles from '../csat/csat.module.css'
import inspector from '../inspector.module.css'
import { VisitDialog } from './VisitDialog'

/** Mystery visits to one touchpoint, or (without a card) to the whole journey. */
export function VisitsPanel({ card }: { readonly card?: CardId }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const sayDims = useSayDims()
  const records = useEditorState((state) => state.board.visits)
  const readOnly = useReadOnly()
  const [open, setOpen] = useState<Visit | 'new' | undefined>(undefined)
  const visits = Object.values(records)
    .filter((visit) => visit.card === card)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const scores = visits.map((visit) => visitScore(visit.sections, visit.cap).score)
  const all = visitsScore(scores)
  const percent = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : formats.percent(roundHalfAway(value, 1) / 100, 1)
  return (
    <section className={styles.change}>
      <div className={styles.resultHead}>
        <span>{t('measured.visits')}</span>
        <Button look="quiet" disabled={readOnly} onClick={() => setOpen('new')}>
          <Plus size={14} aria-hidden />
          {t('measured.addVisit')}
        </Button>
      </div>
      {all && (
        <p className={styles.sentence}>
          <b>{percent(all.mean)}</b> {t('measured.visitCount', { count: all.n })}{' '}
          {!all.comparable && t('measured.fewVisits')}
        </p>
      )}
      {visits.map((visit, at) => (
        <button key={visit.id} type="button" className={inspector.jump} onClick={() => setOpen(visit)}>
          <UserSearch size={15} aria-hidden />
          <span>
            {/^\d{4}-\d{2}-\d{2}$/.test(visit.date) ? formats.date(visit.date, { dateStyle: 'medium' }) : visit.date}
            <small dir="auto">{[sayDims(visit.dims), visit.visitor].filter(Boolean).join(' · ')}</small>
          </span>
          <bdi dir="ltr">{percent(scores[at])}</bdi>
        </button>
      ))}
      {open && (
        <VisitDialog
          {...(open === 'new' ? {} : { visit: open })}
          {...(card ? { card } : {})}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
