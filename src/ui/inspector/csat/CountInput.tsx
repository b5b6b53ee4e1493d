import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseNumber } from '../../fields/parseNumber'
import { useWrittenOnLeave } from '../../fields/useWrittenOnLeave'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'

/** Most people one answer may count. */
const LIMIT = 1_000_000

interface CountInputProps {
  /** The answer. */
  readonly name: string
  readonly count: number
  /** Of the highest bar, 0…1. */
  readonly share: number
  readonly satisfied: boolean
  readonly readOnly: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onCount: (count: number) => void
}

/** How many people gave one answer. Up and down count by one; Enter and leaving write what was typed. */
export function CountInput({ name, count, share, satisfied, readOnly, onKeyDown, onCount }: CountInputProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const parsed = typed === undefined || typed.trim() === '' ? undefined : parseNumber(typed)
  const wrong = typed !== undefined && typed.trim() !== '' && !isCount(parsed)
  const commit = () => {
    if (typed === undefined) return
    setTyped(undefined)
    if (typed.trim() === '') onCount(0)
    else if (isCount(parsed)) onCount(parsed)
  }
  useWrittenOnLeave(commit)
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by !== 0 && !readOnly) {
      event.preventDefault()
      setTyped(undefined)
      onCount(Math.max(0, (isCount(parsed) ? parsed : count) + by))
    } else onKeyDown(event)
  }
  return (
    <div className={styles.answer} data-satisfied={satisfied || undefined}>
      <span className={styles.bar} aria-hidden>
        <i style={{ blockSize: `${Math.round(share * 26) + 2}px` }} />
      </span>
      <input
        id={id}
        className={styles.count}
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('inspector.peopleAnswered', { answer: name })}
        aria-invalid={wrong}
        readOnly={readOnly}
        value={typed ?? number(count, { useGrouping: false })}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={keyDown}
      />
      <b aria-hidden>
        <bdi dir="ltr">{name}</bdi>
      </b>
    </div>
  )
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= LIMIT
}
