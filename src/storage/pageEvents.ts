/** Calls back when the page may be about to go: hidden is the last event a phone gives for sure. */
export function onLeaving(leave: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const hidden = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  document.addEventListener('visibilitychange', hidden)
  document.addEventListener('freeze', leave)
  window.addEventListener('pagehide', leave)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    document.removeEventListener('freeze', leave)
    window.removeEventListener('pagehide', leave)
  }
}

/** Calls back when a page that was frozen, hidden or kept for the back button can be seen again: it may have missed messages. */
export function onReturn(back: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const visible = () => {
    if (document.visibilityState === 'visible') back()
  }
  document.addEventListener('visibilitychange', visible)
  window.addEventListener('pageshow', back)
  return () => {
    document.removeEventListener('visibilitychange', visible)
    window.removeEventListener('pageshow', back)
  }
}

/** Has the browser ask "leave this page?" while work would be lost. */
export function askBeforeLeaving(isNeeded: () => boolean): () => void {
  if (typeof window === 'undefined') return () => undefined
  const ask = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

/** Runs a job when the page has nothing better to do. */
export function whenIdle(job: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(job, { timeout: 10_000 })
  else setTimeout(job, 0)
}
