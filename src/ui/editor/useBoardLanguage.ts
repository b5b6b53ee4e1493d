import { useEffect, useRef } from 'react'
import type { Editor } from '../../editor'
import { usePreference } from '../preferences'

/** The board is shown in the language of the interface and follows it, unless it was set apart. */
export function useBoardLanguage(editor: Editor): void {
  const language = usePreference('language')
  const before = useRef(language)
  useEffect(() => {
    if (before.current === language) return
    const followed = editor.get().language === before.current
    before.current = language
    if (followed) editor.setLanguage(language)
  }, [editor, language])
}
