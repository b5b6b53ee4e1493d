import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { dirOf } from '../../base/direction'
import type { Language } from '../../base/text'
import styles from './fields.module.css'
import { useReadOnly } from './locked'
import { useTyped } from './useTyped'

interface AreaInputProps {
  readonly id?: string
  readonly label?: string
  readonly value: string
  readonly place: string
  readonly language: Language
  readonly placeholder?: string
  readonly quiet?: boolean
  readonly write: (text: string, group: string) => void
}

/** Text of one language, as tall as what is written. Enter writes it, Shift+Enter starts a new line. */
export function AreaInput({ id, label, value, place, language, placeholder, quiet, write }: AreaInputProps) {
  const typed = useTyped({ value, place, write })
  const readOnly = useReadOnly()
  const area = useRef<HTMLTextAreaElement>(null)
  useValue(area, typed.text)
  useFittingHeight(area, typed.text)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      typed.commit()
    }
  }
  return (
    <textarea
      ref={area}
      id={id}
      aria-label={label}
      className={quiet ? `${styles.area} ${styles.quiet}` : styles.area}
      rows={1}
      lang={language}
      dir={dirOf(typed.text || (placeholder ?? ''), language === 'ar' ? 'rtl' : 'ltr')}
      placeholder={placeholder}
      readOnly={readOnly}
      onChange={(event) => typed.onChange(event.target.value)}
      onBlur={typed.commit}
      onKeyDown={onKeyDown}
    />
  )
}

/**
 * As the `value` of a textarea React writes the words into the page a second time, as its text: who looks for the words of a
 * card (find in page, a test) would find them here too.
 */
function useValue(area: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    if (area.current && area.current.value !== text) area.current.value = text
  }, [area, text])
}

function useFittingHeight(area: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 2}px`
  }, [area, text])
}
