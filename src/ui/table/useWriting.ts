import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { type Direction, dirOf } from '../../base/direction'
import { textIn } from '../../base/text'
import { useDraft } from '../../canvas/draft'
import { commitText, draftPlace, textAt } from '../../canvas/writing'
import type { Editing, Editor } from '../../editor'

interface Writing {
  readonly value: string
  readonly dir: Direction
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  /** Writes what was typed, once; `true` when it is on the board. `undefined` when that was done before. */
  readonly finish: () => boolean | undefined
  /** Writes what was typed and goes on: another window came to the front. */
  readonly keep: () => void
}

/** Text of the board while it is typed: kept as a draft at each key, and written whatever takes the field away. */
export function useWriting(editor: Editor, editing: Editing, direction: Direction): Writing {
  const [language] = useState(() => editor.get().language)
  const [start] = useState(() => textIn(textAt(editor, editing), language))
  const [value, setValue] = useState(start + (editing.kind === 'card' ? (editing.first ?? '') : ''))
  const latest = useRef(value)
  const done = useRef(false)
  const keepDraft = useDraft(editor, draftPlace(editing, language), latest)
  const keep = () => commitText(editor, editing, latest.current, language)

  useEffect(
    () => () => {
      if (!done.current && latest.current !== start) commitText(editor, editing, latest.current, language)
    },
    [editor, editing, language, start],
  )

  return {
    value,
    dir: dirOf(value, direction),
    keep,
    onChange: (event) => {
      latest.current = event.target.value
      setValue(event.target.value)
      keepDraft()
    },
    finish: () => {
      if (done.current) return undefined
      done.current = true
      return keep()
    },
  }
}
