import { useTranslation } from 'react-i18next'
import type { LaneId } from '../../base/ids'
import { textIn } from '../../base/text'
import { lanesInOrder } from '../../model/reads'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { AttributeSummary } from './AttributeSummary'
import { KeepReplies } from './KeepReplies'
import { SameFile } from './SameFile'
import { SkippedList } from './SkippedList'
import { SummaryTable } from './SummaryTable'
import { summaryOf } from './summary'
import styles from './survey.module.css'
import { quoteLaneOf, usePlan } from './usePlan'
import type { Survey } from './useSurvey'

/** What would come onto the board, and what would not and why. */
export function CheckStep({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const plan = usePlan(state)
  if (!state.counted || !plan) return null
  const { counted } = state.counted
  const rows = summaryOf(counted, [...state.questions, ...state.added])
  return (
    <>
      {(plan.same.own.length > 0 || plan.same.mixed.length > 0) && (
        <SameFile state={state} mixed={plan.same.mixed.length} />
      )}
      <p className={styles.lead}>
        {t('survey.counted', { count: counted.used, rows: number(counted.rows) })}
        {plan.heaps.length > 1 && ` ${t('survey.heaps', { count: plan.heaps.length })}`}
        {plan.there > 0 && ` ${t('survey.there', { count: plan.there })}`}
      </p>
      {rows.length > 0 && <SummaryTable state={state} rows={rows} />}
      {plan.attributes.length > 0 && <AttributeSummary state={state} lines={plan.attributes} />}
      {rows.length + plan.attributes.length === 0 && <p className={styles.warning}>{t('survey.nothingCounted')}</p>}
      {counted.replies && <KeepReplies state={state} replies={counted.replies} />}
      {state.quotes && counted.quotes.length > 0 && <QuoteLane state={state} />}
      <SkippedList state={state} counted={counted} />
    </>
  )
}

/** Where the quotes go. */
function QuoteLane({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const { lanes } = useServices()
  const all = lanesInOrder(state.board).filter(({ type }) => lanes.typeOf(type).holdsCards)
  const lane = quoteLaneOf(state, lanes)
  const quotes = state.counted?.counted.quotes ?? []
  const choose = (id: LaneId | undefined) => id && state.setLane(id)
  return (
    <section className={styles.quotes}>
      <Labelled label={t('survey.quotesInto', { count: quotes.length })} hint={t('survey.quotesHint')}>
        {(id) => (
          <Choice
            id={id}
            value={lane?.id}
            options={all.map((each) => ({
              value: each.id,
              label: textIn(each.name, state.language) || lanes.typeOf(each.type).label[state.language],
            }))}
            onChange={choose}
          />
        )}
      </Labelled>
      <ul>
        {quotes.slice(0, 3).map(({ text }) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
