import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTools } from '../../canvas/tools'
import type { Editing } from '../../editor'
import styles from './table.module.css'
import { useTableDirection } from './useTableDirection'
import { useWriting } from './useWriting'

/** The name of a stage, a step, a lane or a line, written where it stands. */
export function NameWriting({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation()
  const { editor, canvas } = useTools()
  const field = useRef<HTMLInputElement>(null)
  const writing = useWriting(editor, editing, useTableDirection())

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  function finish(isLeaving: boolean): void {
    if (writing.finish() === undefined) return
    if (editor.get().editing === editing) editor.edit(undefined)
    if (!isLeaving) canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
  }

  return (
    <input
      ref={field}
      className={styles.nameWriting}
      aria-label={t(`canvas.nameOf.${editing.kind}`)}
      dir={writing.dir}
      lang={writing.dir === 'rtl' ? 'ar' : 'en'}
      value={writing.value}
      onChange={writing.onChange}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        event.stopPropagation()
        if (!['Enter', 'Escape', 'Tab', 'F2'].includes(event.key)) return
        event.preventDefault()
        finish(false)
      }}
      onBlur={() => {
        if (document.hasFocus()) finish(true)
        else writing.keep()
      }}
    />
  )
}
