import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './csat.module.css'
import { COUNT_LIMIT } from './parseCount'
import { useCount } from './useCount'

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
  /** Where what is wrong stands in words: there is no room for a sentence under one answer. */
  readonly problemId?: string
  readonly onProblem?: (problem: string | undefined) => void
}

/** How many people gave one answer. Up and down count by one; Enter and leaving write what was typed. */
export function CountInput(props: CountInputProps) {
  const { name, count, share, satisfied, readOnly, onKeyDown, onCount, problemId, onProblem } = props
  const { t } = useTranslation()
  const { shown, value, type, forget, commit, problem } = useCount(count, onCount)
  useEffect(() => onProblem?.(problem), [problem, onProblem])
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by !== 0 && !readOnly) {
      event.preventDefault()
      forget()
      onCount(Math.min(COUNT_LIMIT, Math.max(0, value + by)))
    } else onKeyDown(event)
  }
  return (
    <div className={styles.answer} data-satisfied={satisfied || undefined}>
      <span className={styles.bar} aria-hidden>
        <i style={{ blockSize: `${Math.round(share * 26) + 2}px` }} />
      </span>
      <input
        className={styles.count}
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('inspector.peopleAnswered', { answer: name })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        readOnly={readOnly}
        value={shown}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onBlur={commit}
        onKeyDown={keyDown}
      />
      <b aria-hidden>
        <bdi dir="ltr">{name}</bdi>
      </b>
    </div>
  )
}
