import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import fields from '../fields/fields.module.css'
import { Labelled } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import { CheckBox } from '../inspector/CheckBox'
import { sayPeriod } from '../inspector/csat/periods'
import { AttributeColumns } from './AttributeColumns'
import { ColumnRow } from './ColumnRow'
import styles from './survey.module.css'
import { QUOTES, type Survey } from './useSurvey'

/** What each column is. Personal columns stand last, left out until somebody ticks them. */
export function ColumnsStep({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { profile, uses, personal } = state
  if (!profile) return null
  const filled = profile.columns.filter((column) => column.filled > 0)
  const empty = profile.columns.length - filled.length
  const isPersonal = (index: number) => personal.includes(index)
  const open = filled.filter(({ index }) => !isPersonal(index))
  const closed = filled.filter(({ index }) => isPersonal(index))
  const used = Object.values(uses).map(({ kind }) => kind)
  return (
    <>
      <p className={styles.lead}>{t('survey.columnsLead', { rows: formats.number(profile.rows) })}</p>
      {!used.includes('date') && (
        <Labelled label={t('survey.periodOfAll')} hint={sayPeriod(state.period, t, formats)}>
          {(id) => (
            <input
              id={id}
              className={`${fields.input} ${styles.period}`}
              dir="auto"
              maxLength={80}
              value={state.period}
              onChange={(event) => state.setPeriod(event.target.value)}
            />
          )}
        </Labelled>
      )}
      <AttributeColumns state={state} />
      <ul className={styles.columns}>
        {open.map((column) => (
          <ColumnRow key={column.index} state={state} column={column} />
        ))}
      </ul>
      {used.includes('comment') && (
        <CheckBox label={t('survey.keepQuotes', { count: QUOTES })} checked={state.quotes} onChange={state.setQuotes} />
      )}
      {closed.length > 0 && (
        <section className={styles.personal}>
          <h3>
            <ShieldCheck size={16} aria-hidden />
            {t('survey.personal', { count: closed.length })}
          </h3>
          <p>{t('survey.personalWhat')}</p>
          <ul className={styles.columns}>
            {closed.map((column) => (
              <ColumnRow key={column.index} state={state} column={column} isPersonal />
            ))}
          </ul>
        </section>
      )}
      {empty > 0 && <p className={fields.hint}>{t('survey.emptyColumns', { count: empty })}</p>}
    </>
  )
}
