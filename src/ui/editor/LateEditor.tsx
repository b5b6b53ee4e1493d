import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import type { EditorState } from '../../editor'
import { EditorProvider, useEditor } from './EditorContext'

/** A page in the background paints nothing: then it catches up after this long, in milliseconds. */
const UNPAINTED_MS = 200

/**
 * What stands beside the view follows it after the view is painted: on a large board both would take longer than a frame.
 * Where a person is at work in here it follows at once: what is typed or chosen shows what it did.
 */
export function LateEditor({ children }: { readonly children: ReactNode }) {
  const editor = useEditor()
  const [store] = useState(() => createStore<EditorState>(() => editor.get()))
  const isAtWork = useRef(false)
  const leaving = useRef(0)

  useLayoutEffect(() => {
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      frame = 0
    }
    const catchUp = () => {
      forget()
      if (store.getState() !== editor.get()) store.setState(editor.get(), true)
    }
    const follow = () => {
      if (isAtWork.current) return catchUp()
      if (frame) return
      // A timer set within a frame runs after its paint.
      frame = requestAnimationFrame(() => {
        clearTimeout(timer)
        timer = setTimeout(catchUp)
      })
      timer = setTimeout(catchUp, UNPAINTED_MS)
    }
    catchUp()
    const stop = editor.store.subscribe(follow)
    return () => {
      stop()
      forget()
    }
  }, [editor, store])

  const late = useMemo(() => ({ ...editor, store }), [editor, store])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the keyboard is
    <div
      style={{ display: 'contents' }}
      onFocus={() => {
        cancelAnimationFrame(leaving.current)
        isAtWork.current = true
      }}
      onBlur={() => {
        // What was typed is written while the keyboard leaves.
        leaving.current = requestAnimationFrame(() => {
          isAtWork.current = false
        })
      }}
    >
      <EditorProvider editor={late}>{children}</EditorProvider>
    </div>
  )
}
