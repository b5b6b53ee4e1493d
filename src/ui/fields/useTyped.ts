import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useEditor } from '../editor/EditorContext'
import { isPlaceGone } from '../editor/textPlaces'

/** How long typing rests before it is shown on the map, in milliseconds. */
const REST = 350

export interface Typed {
  readonly text: string
  readonly onChange: (text: string) => void
  /** Writes now what was typed: on blur, on Enter. */
  readonly commit: () => void
  /** Forgets what was typed since the last commit. */
  readonly reset: () => void
}

interface TypedPlace {
  /** What is on the board. */
  readonly value: string
  /** Name of the place for the draft: `<records>.<id>.<field>.<language>`. */
  readonly place: string
  /** `group` is the same for one visit to the field, so that one undo takes the visit back. */
  readonly write: (text: string, group: string) => void
}

/**
 * Text that is being typed into a field. Every key is kept as a draft at once; the board follows when typing rests, on blur,
 * on Enter, and when the field goes away, so that nothing typed is ever lost.
 */
export function useTyped({ value, place, write }: TypedPlace): Typed {
  const editor = useEditor()
  const { session } = editor
  const id = useId()
  const visits = useRef(0)
  const [text, setText] = useState(value)
  const [typing, setTyping] = useState(false)
  const pending = useRef<string | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ write, place })
  latest.current = { write, place }

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const typed = pending.current
    if (typed === undefined) return
    pending.current = undefined
    const { write, place } = latest.current
    // Another window took the place away: nothing can be written, and what was typed must not vanish with it.
    if (isPlaceGone(editor.get().board, place)) editor.tell({ kind: 'unplaced', texts: [typed] })
    else write(typed, `${place} ${id} ${visits.current}`)
    session.clearDraft(place)
  }, [editor, session, id])

  useEffect(() => flush, [flush])

  return {
    text: typing ? text : value,
    onChange: (next) => {
      setText(next)
      setTyping(true)
      pending.current = next
      session.saveDraft(place, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, REST)
    },
    commit: () => {
      flush()
      visits.current += 1
      setTyping(false)
    },
    reset: () => {
      clearTimeout(timer.current)
      pending.current = undefined
      session.clearDraft(place)
      setTyping(false)
    },
  }
}
