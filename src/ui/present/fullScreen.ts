import { useEffect, useRef, useSyncExternalStore } from 'react'

/** The product asked for the full screen to end, not the browser. */
let isAsked = false

/** The whole page, so that dialogs are on it too. A browser that refuses shows the same in its window. */
export function enterFullScreen(): void {
  document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined)
}

export function leaveFullScreen(): void {
  if (!document.fullscreenElement) return
  isAsked = true
  document.exitFullscreen().catch(() => undefined)
}

/** In full screen, the browser keeps Escape for itself: this is how it is heard of. */
export function useEscapedFullScreen(escaped: () => void): void {
  const latest = useRef(escaped)
  useEffect(() => {
    latest.current = escaped
  })
  useEffect(
    () =>
      watch(() => {
        if (document.fullscreenElement) return
        const wasAsked = isAsked
        isAsked = false
        if (!wasAsked) latest.current()
      }),
    [],
  )
}

export function useFullScreen(): boolean {
  return useSyncExternalStore(watch, () => document.fullscreenElement !== null)
}

function watch(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
