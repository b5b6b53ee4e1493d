import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import { afterPaint } from '../../canvas'
import type { EditorState } from '../../editor'
import { EditorProvider, useEditor } from './EditorContext'
import styles from './editor.module.css'

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
    let forget: (() => void) | undefined
    const catchUp = () => {
      forget?.()
      forget = undefined
      if (store.getState() !== editor.get()) store.setState(editor.get(), true)
    }
    const follow = () => {
      if (isAtWork.current) catchUp()
      else forget ??= afterPaint(catchUp)
    }
    catchUp()
    const stop = editor.store.subscribe(follow)
    return () => {
      stop()
      forget?.()
    }
  }, [editor, store])

  const late = useMemo(() => ({ ...editor, store }), [editor, store])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the keyboard is
    <div
      className={styles.late}
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
