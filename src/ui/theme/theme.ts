import { useSyncExternalStore } from 'react'
import { usePreference } from '../preferences'

export type Theme = 'light' | 'dark'

const DARK = '(prefers-color-scheme: dark)'

function watchSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The theme shown now: the person's choice, else the system's. */
export function useTheme(): Theme {
  const chosen = usePreference('theme')
  const systemDark = useSyncExternalStore(watchSystem, () => window.matchMedia(DARK).matches)
  if (chosen !== 'system') return chosen
  return systemDark ? 'dark' : 'light'
}
