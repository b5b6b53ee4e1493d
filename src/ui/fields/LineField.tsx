import type { KeyboardEvent } from 'react'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'
import { useTyped } from './useTyped'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly place: string
  readonly placeholder?: string
  readonly hint?: string
  readonly dir?: 'ltr' | 'auto'
  readonly write: (text: string, group: string) => void
}

/** One line that has no language: a reference, an address. */
export function LineField({ label, value, place, placeholder, hint, dir = 'auto', write }: LineFieldProps) {
  const typed = useTyped({ value, place, write })
  const readOnly = useReadOnly()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) typed.commit()
  }
  return (
    <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <input
          id={id}
          className={styles.input}
          dir={dir}
          value={typed.text}
          placeholder={placeholder}
          readOnly={readOnly}
          onChange={(event) => typed.onChange(event.target.value)}
          onBlur={typed.commit}
          onKeyDown={onKeyDown}
        />
      )}
    </Labelled>
  )
}
