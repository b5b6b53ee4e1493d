import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'
import { parseNumber } from './parseNumber'
import { useWrittenOnLeave } from './useWrittenOnLeave'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Stands after the input. */
  readonly unit?: ReactNode
  readonly placeholder?: string
  /** `undefined` when the field was emptied. */
  readonly write: (value: number | undefined) => void
}

/** A number, typed in Latin or Arabic digits; arrow keys step it. Written on blur and Enter, when it can be read. */
export function NumberField({ label, value, min, max, step = 1, unit, placeholder, write }: NumberFieldProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const shown = value === undefined ? '' : number(value, { useGrouping: false, maximumFractionDigits: 6 })
  const parsed = typed === undefined ? value : parseNumber(typed)
  const wrong =
    typed !== undefined && typed.trim() !== '' && (parsed === undefined || clamp(parsed, min, max) !== parsed)
  const commit = () => {
    if (typed === undefined) return
    if (typed.trim() === '') write(undefined)
    else if (parsed !== undefined) write(clamp(parsed, min, max))
    setTyped(undefined)
  }
  useWrittenOnLeave(commit)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
    if (by === 0 || readOnly) return
    event.preventDefault()
    setTyped(undefined)
    write(clamp(Number(((parsed ?? 0) + by).toFixed(6)), min, max))
  }
  return (
    <Labelled label={label} {...(wrong ? { hint: t('fields.numberWrong') } : {})}>
      {(id) => (
        <div className={styles.withUnit}>
          <input
            id={id}
            className={`${styles.input} ${styles.number}`}
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? shown}
            placeholder={placeholder}
            readOnly={readOnly}
            aria-invalid={wrong}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
          {unit}
        </div>
      )}
    </Labelled>
  )
}

function clamp(value: number, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): number {
  return Math.min(max, Math.max(min, value))
}
