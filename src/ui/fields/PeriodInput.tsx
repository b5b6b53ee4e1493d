import { useTranslation } from 'react-i18next'
import fields from './fields.module.css'
import { Labelled } from './Labelled'

interface PeriodInputProps {
  readonly period: string
  readonly onPeriod: (period: string) => void
}

/** The period a record is about, in any words. */
export function PeriodInput({ period, onPeriod }: PeriodInputProps) {
  const { t } = useTranslation()
  return (
    <Labelled label={t('inspector.period')}>
      {(id) => (
        <input
          id={id}
          className={fields.input}
          dir="auto"
          maxLength={80}
          value={period}
          onChange={(event) => onPeriod(event.target.value)}
        />
      )}
    </Labelled>
  )
}
