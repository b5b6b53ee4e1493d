import { useTranslation } from 'react-i18next'
import type { ColumnProfile, ColumnUse } from '../../formats/survey'
import { GRAINS } from '../../formats/survey/text/periods'
import { Segmented } from '../editor/controls/Segmented'
import { LabelledGroup } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

interface DateDetailsProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: Extract<ColumnUse, { kind: 'date' }>
}

/** Which number is the day, where the column does not say it; and how long a period is. */
export function DateDetails({ state, column, use }: DateDetailsProps) {
  const { t } = useTranslation()
  const { dates } = column
  const isOpen = dates !== undefined && dates.order === undefined
  const span = dates && (use.order ? dates.spans[use.order] : undefined)
  return (
    <div className={styles.details}>
      {!dates && <p className={styles.warning}>{t('survey.noDates')}</p>}
      {isOpen && <OrderQuestion state={state} column={column} use={use} />}
      <div className={styles.detailRow}>
        <LabelledGroup label={t('survey.grain')}>
          {() => (
            <Segmented
              label={t('survey.grain')}
              value={use.grain}
              options={GRAINS.map((value) => ({ value, label: t(`survey.grains.${value}`) }))}
              onChange={(grain) => state.setUse(column.index, { ...use, grain })}
            />
          )}
        </LabelledGroup>
        {span && <Span {...span} />}
      </div>
    </div>
  )
}

function OrderQuestion({ state, column, use }: DateDetailsProps) {
  const { t } = useTranslation()
  const sayDay = useDay()
  const spans = column.dates?.spans
  const example = column.sample.find((value) => /\d[-/.]\d/.test(value)) ?? ''
  const orders = (['dayFirst', 'monthFirst'] as const).flatMap((order) => {
    const span = spans?.[order]
    return span ? [{ value: order, label: t(`survey.${order}`, { from: sayDay(span.from), to: sayDay(span.to) }) }] : []
  })
  return (
    <div className={styles.ask} data-answered={use.order !== undefined || undefined}>
      <p>
        {t('survey.whichOrder')} <bdi dir="ltr">{example}</bdi>
      </p>
      <Segmented
        label={t('survey.whichOrder')}
        value={use.order ?? ''}
        options={orders}
        onChange={(order) =>
          (order === 'dayFirst' || order === 'monthFirst') && state.setUse(column.index, { ...use, order })
        }
      />
    </div>
  )
}

function Span({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation()
  const sayDay = useDay()
  return <p className={styles.fine}>{t('survey.span', { from: sayDay(from), to: sayDay(to) })}</p>
}

function useDay(): (day: string) => string {
  const { date } = useFormats()
  return (day) => date(`${day}T12:00:00`)
}
