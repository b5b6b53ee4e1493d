import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { download } from '../../formats/download'
import { boardFileName } from '../../formats/fileName'
import { type Counted, ON_PURPOSE, type Rejected, rejectedFile, type Skipped } from '../../formats/survey'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import styles from './survey.module.css'
import { reasonWords } from './surveyWords'
import type { Survey } from './useSurvey'

interface SkippedListProps {
  readonly state: Survey
  readonly counted: Counted
}

/** What was left out, why and where, and the rows themselves as a file. */
export function SkippedList({ state, counted }: SkippedListProps) {
  const { t } = useTranslation()
  const { now } = useServices()
  const { skipped, rejected, rejectedAll } = counted
  const columns = state.profile?.columns ?? []
  if (skipped.length === 0) return <p className={styles.fine}>{t('survey.nothingSkipped')}</p>
  const save = async () => {
    // What says who answered stays in the file it came from.
    const shown = columns.filter(({ index }) => state.uses[index]?.kind !== 'personal')
    const file = await rejectedFile(rejected, shown, {
      line: t('survey.line'),
      reason: t('survey.reasonColumn'),
      sayReason: (row) => sayRow(row),
    })
    download(file, boardFileName(t('survey.rejectedName', { name: bareName() }), now(), 'csv'))
  }
  return (
    <section className={styles.skipped}>
      <h3>{t('survey.skipped')}</h3>
      <ul>
        {[...skipped].sort(byWeight).map((each) => (
          <SkippedRow key={each.reason} skipped={each} />
        ))}
      </ul>
      {rejected.length > 0 && (
        <div className={styles.rejected}>
          <Button onClick={() => void save()}>
            <Download size={15} aria-hidden />
            {t('survey.saveRejected', { count: rejected.length })}
          </Button>
          {rejectedAll > rejected.length && (
            <p className={styles.fine}>{t('survey.firstRejected', { count: rejectedAll })}</p>
          )}
        </div>
      )}
    </section>
  )

  function sayRow({ reason, column }: Rejected): string {
    const name = columns.find(({ index }) => index === column)?.name
    return name ? `${reasonWords(reason, t)} – ${name}` : reasonWords(reason, t)
  }

  function bareName(): string {
    return (state.reading.reader?.name ?? '').replace(/\.[a-z]{2,5}$/i, '')
  }
}

/** Faults before what is left out on purpose. */
function byWeight(a: Skipped, b: Skipped): number {
  const isOnPurpose = (each: Skipped) => (ON_PURPOSE.includes(each.reason) ? 1 : 0)
  return isOnPurpose(a) - isOnPurpose(b) || b.times - a.times
}

function SkippedRow({ skipped: { reason, times, lines } }: { readonly skipped: Skipped }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const shown = lines.slice(0, 8).map((line) => number(line, { useGrouping: false }))
  const list = shown.join(t('survey.comma'))
  return (
    <li data-purpose={ON_PURPOSE.includes(reason) || undefined}>
      <b>{number(times)}</b>
      <span>
        {reasonWords(reason, t)}
        <small>
          {t('survey.lines', { count: times, lines: list })}
          {times > shown.length && '…'}
        </small>
      </span>
    </li>
  )
}
