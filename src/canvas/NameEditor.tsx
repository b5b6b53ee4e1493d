import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dirOf } from '../base/direction'
import { textIn } from '../base/text'
import type { Editing } from '../editor'
import { useDraft } from './draft'
import styles from './panes.module.css'
import { useTools } from './tools'
import { commitText, draftPlace, textAt } from './writing'

/** The name of a stage, a step, a lane or a line, written in its place. */
export function NameEditor({ editing }: { readonly editing: Editing }) {
  const { t } = useTranslation()
  const { editor, canvas, scene } = useTools()
  const field = useRef<HTMLInputElement>(null)
  const [language] = useState(() => editor.get().language)
  const [start] = useState(() => textIn(textAt(editor, editing), language))
  const [value, setValue] = useState(start + first(editing))
  const latest = useRef(value)
  const done = useRef(false)
  const keepDraft = useDraft(editor, draftPlace(editing, language), latest)

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  useEffect(
    () => () => {
      if (!done.current && latest.current !== start) commitText(editor, editing, latest.current, language)
    },
    [editor, editing, language, start],
  )

  function finish(isLeaving: boolean): void {
    if (done.current) return
    done.current = true
    commitText(editor, editing, latest.current, language)
    if (editor.get().editing === editing) editor.edit(undefined)
    if (!isLeaving) canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
  }

  const dir = dirOf(value, scene().direction)
  return (
    <input
      ref={field}
      className={styles.nameEditor}
      aria-label={t(`canvas.nameOf.${editing.kind}`)}
      dir={dir}
      lang={dir === 'rtl' ? 'ar' : 'en'}
      value={value}
      onChange={(event) => {
        latest.current = event.target.value
        setValue(event.target.value)
        keepDraft()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        event.stopPropagation()
        if (!['Enter', 'Escape', 'Tab', 'F2'].includes(event.key)) return
        event.preventDefault()
        finish(false)
      }}
      onBlur={() => {
        if (document.hasFocus()) finish(true)
        else commitText(editor, editing, latest.current, language)
      }}
    />
  )
}

function first(editing: Editing): string {
  return editing.kind === 'card' ? (editing.first ?? '') : ''
}
