import { CalendarDays } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'
import { parseDate } from './parseDate'
import { useWrittenOnLeave } from './useWrittenOnLeave'

interface DateFieldProps {
  readonly label: string
  /** `2026-11-22`. */
  readonly value: string | undefined
  readonly placeholder?: string
  readonly write: (value: string | undefined) => void
}

/**
 * A day, with its month named, in the language and digits of the interface; typed as day/month/year. The browser's own
 * field would follow the browser's language instead, and show 11/22 beside an Arabic text. Its calendar is offered all
 * the same.
 */
export function DateField({ label, value, placeholder, write }: DateFieldProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const readOnly = useReadOnly()
  const calendar = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [focused, setFocused] = useState(false)
  const parsed = typed === undefined ? value : parseDate(typed)
  const wrong = typed !== undefined && typed.trim() !== '' && parsed === undefined
  const commit = () => {
    if (typed === undefined) return
    if (typed.trim() === '') write(undefined)
    else if (parsed !== undefined) write(parsed)
    setTyped(undefined)
  }
  useWrittenOnLeave(commit)
  return (
    <Labelled label={label} {...(wrong ? { hint: t('fields.dateWrong') } : {})}>
      {(id) => (
        <div className={styles.date}>
          <input
            id={id}
            className={styles.input}
            inputMode="numeric"
            autoComplete="off"
            value={typed ?? say(focused)}
            placeholder={placeholder ?? t('fields.datePlaceholder')}
            readOnly={readOnly}
            aria-invalid={wrong}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false)
              commit()
            }}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
          />
          <input
            ref={calendar}
            type="date"
            className={styles.calendar}
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            onChange={(event) => write(event.target.value === '' ? undefined : event.target.value)}
          />
          <button
            type="button"
            className={styles.openCalendar}
            aria-label={t('fields.openCalendar', { label })}
            disabled={readOnly}
            onClick={() => calendar.current?.showPicker()}
          >
            <CalendarDays size={15} aria-hidden />
          </button>
        </div>
      )}
    </Labelled>
  )

  function say(asTyped: boolean): string {
    if (value === undefined) return ''
    if (!asTyped) return formats.date(value, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    const [year, month, day] = value.split('-').map((part) => formats.number(Number(part), { useGrouping: false }))
    return `${day}/${month}/${year}`
  }
}
