import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from './Choice'
import styles from './fields.module.css'
import { useReadOnly } from './locked'
import { NumberField } from './NumberField'

const UNITS = { minutes: 1, hours: 60, days: 24 * 60 } as const
type Unit = keyof typeof UNITS

interface TimeFieldProps {
  readonly label: string
  readonly minutes: number | undefined
  readonly write: (minutes: number | undefined) => void
}

/** A time, kept in minutes and entered in the unit one thinks in. */
export function TimeField({ label, minutes, write }: TimeFieldProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [chosen, setChosen] = useState<Unit | undefined>(undefined)
  const unit = chosen ?? naturalUnit(minutes)
  return (
    <NumberField
      label={label}
      min={0}
      value={minutes === undefined ? undefined : Number((minutes / UNITS[unit]).toFixed(4))}
      write={(value) => write(value === undefined ? undefined : value * UNITS[unit])}
      unit={
        <span className={styles.unit}>
          <Choice
            label={t('fields.unit', { label })}
            value={unit}
            disabled={readOnly}
            options={[
              { value: 'minutes', label: t('fields.unitMinutes') },
              { value: 'hours', label: t('fields.unitHours') },
              { value: 'days', label: t('fields.unitDays') },
            ]}
            onChange={(next) => next && setChosen(next)}
          />
        </span>
      }
    />
  )
}

/** The largest unit in which the time is a simple number. */
function naturalUnit(minutes: number | undefined): Unit {
  if (!minutes) return 'minutes'
  if (minutes % (UNITS.days / 2) === 0) return 'days'
  return minutes % (UNITS.hours / 2) === 0 ? 'hours' : 'minutes'
}
