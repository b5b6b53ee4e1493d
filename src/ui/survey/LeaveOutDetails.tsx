import { useTranslation } from 'react-i18next'
import type { ColumnProfile, ColumnUse } from '../../formats/survey'
import { CheckBox } from '../inspector/CheckBox'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

interface LeaveOutDetailsProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: Extract<ColumnUse, { kind: 'leaveOut' }>
}

/** Rows with these values are no answers of customers. */
export function LeaveOutDetails({ state, column, use }: LeaveOutDetailsProps) {
  const { t } = useTranslation()
  const set = (value: string, isOut: boolean) => {
    const left = use.values.filter((each) => each !== value)
    state.setUse(column.index, { ...use, values: isOut ? [...left, value] : left })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share a line with its boxes
    <div className={styles.details} role="group" aria-label={t('survey.leaveOutWhich')}>
      <p className={styles.fine}>{t('survey.leaveOutWhich')}</p>
      <div className={styles.boxes}>
        {column.values.slice(0, 20).map(([value, rows]) => (
          <CheckBox
            key={value}
            label={t('survey.valueRows', { value, count: rows })}
            checked={use.values.includes(value)}
            onChange={(isOut) => set(value, isOut)}
          />
        ))}
      </div>
    </div>
  )
}
