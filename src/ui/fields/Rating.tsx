import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats'
import styles from './fields.module.css'
import { LabelledGroup, Mixed } from './Labelled'

interface RatingProps {
  readonly label: string
  readonly value: number | undefined
  /** Several cards differ. */
  readonly mixed?: boolean
  readonly min: number
  readonly max: number
  readonly low: string
  readonly high: string
  readonly write: (value: number | undefined) => void
}

/** A whole number between two words. */
export function Rating({ label, value, mixed, min, max, low, high, write }: RatingProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return (
    <LabelledGroup
      label={label}
      aside={
        value === undefined ? (
          mixed && <Mixed />
        ) : (
          <button
            type="button"
            className={styles.disclose}
            aria-label={`${label}: ${t('fields.clear')}`}
            onClick={() => write(undefined)}
          >
            {t('fields.clear')}
          </button>
        )
      }
    >
      {(id) => (
        <>
          <RadioGroup
            aria-labelledby={id}
            value={value ?? null}
            onValueChange={(next) => write(next ?? undefined)}
            className={styles.rating}
          >
            {steps.map((step) => (
              <Radio.Root key={step} value={step} className={styles.rate} aria-label={nameOf(step)}>
                {number(step)}
              </Radio.Root>
            ))}
          </RadioGroup>
          <div className={styles.ends} aria-hidden>
            <span>{low}</span>
            <span>{high}</span>
          </div>
        </>
      )}
    </LabelledGroup>
  )

  function nameOf(step: number): string {
    if (step === min) return `${number(step)}, ${low}`
    return step === max ? `${number(step)}, ${high}` : number(step)
  }
}
