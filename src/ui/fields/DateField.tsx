import { CalendarDays } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fail, ok } from '../../base/result'
import { useFormats } from '../i18n/useFormats'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'
import { parseDate } from './parseDate'
import { type ReadTyped, useReadable } from './useReadable'

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
  const input = useRef<HTMLInputElement>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const [focused, setFocused] = useState(false)
  const field = useReadable(value, read, write)
  // Who comes by Tab writes over what is there, as in every field; the other form of the day let go of what was selected.
  useLayoutEffect(() => {
    if (focused) input.current?.select()
  }, [focused])
  return (
    <Labelled label={label} {...(field.problem === undefined ? {} : { problem: field.problem })}>
      {(id, problemId) => (
        <div className={styles.date}>
          <input
            ref={input}
            id={id}
            className={styles.input}
            inputMode="numeric"
            autoComplete="off"
            value={field.typed ?? say(focused)}
            placeholder={placeholder ?? t('fields.datePlaceholder')}
            readOnly={readOnly}
            aria-invalid={problemId !== undefined}
            aria-describedby={problemId}
            onChange={(event) => field.type(event.target.value)}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false)
              field.commit()
            }}
            onKeyDown={(event) => event.key === 'Enter' && field.commit()}
          />
          <input
            ref={calendar}
            type="date"
            className={styles.calendar}
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            onChange={(event) => {
              field.forget()
              write(event.target.value === '' ? undefined : event.target.value)
            }}
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

  function read(typed: string): ReadTyped<string | undefined> {
    if (typed.trim() === '') return ok(undefined)
    const day = parseDate(typed)
    return day === undefined ? fail(t('fields.dateWrong')) : ok(day)
  }

  function say(asTyped: boolean): string {
    if (value === undefined) return ''
    if (!asTyped) return formats.date(value, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    const [year, month, day] = value.split('-').map((part) => formats.number(Number(part), { useGrouping: false }))
    return `${day}/${month}/${year}`
  }
}
