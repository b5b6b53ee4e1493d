import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './csat.module.css'
import { useCount } from './useCount'

interface NotApplicableProps {
  readonly count: number
  readonly readOnly: boolean
  readonly onCount: (count: number) => void
}

/** How many could not answer: shown, never counted. */
export function NotApplicable({ count, readOnly, onCount }: NotApplicableProps) {
  const { t } = useTranslation()
  const { shown, type, commit, problem } = useCount(count, onCount)
  const id = useId()
  return (
    <span>
      <label className={styles.notApplicable} title={t('inspector.notCounted')}>
        {t('inspector.notApplicable')}
        <input
          className={styles.small}
          inputMode="numeric"
          readOnly={readOnly}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : id}
          value={shown}
          onFocus={(event) => event.target.select()}
          onChange={(event) => type(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      </label>
      {problem && (
        <p id={id} role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
    </span>
  )
}
