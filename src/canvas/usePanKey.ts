import { useCallback, useEffect, useRef } from 'react'
import { isTyping } from './pointer'

/** Answers whether the space bar is held: then the left button pans, as in other drawing tools. */
export function usePanKey(): () => boolean {
  const held = useRef(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code === 'Space' && !isTyping(event.target)) held.current = true
      },
      { signal },
    )
    const release = () => {
      held.current = false
    }
    window.addEventListener('keyup', (event) => (event.code === 'Space' ? release() : undefined), { signal })
    window.addEventListener('blur', release, { signal })
    return () => listening.abort()
  }, [])
  return useCallback(() => held.current, [])
}
