import { createContext, type ReactNode, use } from 'react'
import { useStore } from 'zustand'
import type { Editor, EditorState } from '../../editor'

const EditorContext = createContext<Editor | undefined>(undefined)

export function EditorProvider({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) {
  return <EditorContext value={editor}>{children}</EditorContext>
}

/** The open board's editor. */
export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('useEditor needs an EditorProvider above it')
  return editor
}

/** A part of the editor's state. The selector must give the same object for the same state. */
export function useEditorState<T>(selector: (state: EditorState) => T): T {
  return useStore(useEditor().store, selector)
}
