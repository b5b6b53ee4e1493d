import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'
import { readNumber } from './readNumber'
import { type ReadTyped, useReadable } from './useReadable'

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

/**
 * A number, typed in the digits of either language; arrow keys step it. What is no number, or none of its range, stays as
 * it was typed, with the reason below it.
 */
export function NumberField({ label, value, min, max, step = 1, unit, placeholder, write }: NumberFieldProps) {
  const { number } = useFormats()
  const readOnly = useReadOnly()
  const say = useWhyNot(min, max)
  const field = useReadable(value, say, write)
  const shown = value === undefined ? '' : number(value, { useGrouping: false, maximumFractionDigits: 6 })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') field.commit()
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
    if (by === 0 || readOnly) return
    event.preventDefault()
    field.forget()
    write(clamp(Number(((field.value ?? 0) + by).toFixed(6)), min, max))
  }
  return (
    <Labelled label={label} {...(field.problem === undefined ? {} : { problem: field.problem })}>
      {(id, problemId) => (
        <div className={styles.withUnit}>
          <input
            id={id}
            className={`${styles.input} ${styles.number}`}
            inputMode="decimal"
            autoComplete="off"
            value={field.typed ?? shown}
            placeholder={placeholder}
            readOnly={readOnly}
            aria-invalid={problemId !== undefined}
            aria-describedby={problemId}
            onChange={(event) => field.type(event.target.value)}
            onBlur={field.commit}
            onKeyDown={onKeyDown}
          />
          {unit}
        </div>
      )}
    </Labelled>
  )
}

/** Reads a number, or says in words why it is not taken. */
function useWhyNot(min?: number, max?: number): (typed: string) => ReadTyped<number | undefined> {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (typed) => {
    const read = readNumber(typed, min, max)
    if (read.ok) return read
    const words = { typed: typed.trim().slice(0, 20), low: number(min ?? 0), high: number(max ?? 0) }
    return { ok: false, error: t(`counting.${read.error}`, words) }
  }
}

function clamp(value: number, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): number {
  return Math.min(max, Math.max(min, value))
}
