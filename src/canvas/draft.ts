import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Editor } from '../editor'

const EVERY_MS = 300

/**
 * Keeps what is being typed on disk, at most every 300 ms and at once when the page is hidden, so that a crash costs
 * nothing. Gives the function to call after each keystroke.
 */
export function useDraft(editor: Editor, place: string, latest: RefObject<string>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    editor.session.saveDraft(place, latest.current)
  }, [editor, place, latest])

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') save()
    }
    // In the capture phase: before the session begins its last write.
    window.addEventListener('pagehide', save, { capture: true })
    document.addEventListener('visibilitychange', onHide, { capture: true })
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
      window.removeEventListener('pagehide', save, { capture: true })
      document.removeEventListener('visibilitychange', onHide, { capture: true })
    }
  }, [save])

  return useCallback(() => {
    timer.current ??= setTimeout(save, EVERY_MS)
  }, [save])
}
