import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseNumber } from '../../fields/parseNumber'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'

interface NotApplicableProps {
  readonly count: number
  readonly readOnly: boolean
  readonly onCount: (count: number) => void
}

/** How many could not answer: shown, never counted. */
export function NotApplicable({ count, readOnly, onCount }: NotApplicableProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const commit = () => {
    const parsed = typed === undefined ? undefined : typed.trim() === '' ? 0 : parseNumber(typed)
    setTyped(undefined)
    if (parsed !== undefined && Number.isInteger(parsed) && parsed >= 0) onCount(parsed)
  }
  return (
    <label className={styles.notApplicable} title={t('inspector.notCounted')}>
      {t('inspector.notApplicable')}
      <input
        className={styles.small}
        inputMode="numeric"
        readOnly={readOnly}
        value={typed ?? number(count, { useGrouping: false })}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  )
}
