import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Preferences, preferences, usePreference } from '../preferences'

export type Theme = 'light' | 'dark'

const DARK = '(prefers-color-scheme: dark)'

function watchSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Shown instead, for as long as a screen wants a theme of its own. */
export const themeOver = createStore<{ readonly theme: Theme | undefined }>(() => ({ theme: undefined }))

/** The theme shown now: that of the screen, else the person's choice, else the system's. */
export function useTheme(): Theme {
  const over = useStore(themeOver, ({ theme }) => theme)
  const chosen = usePreference('theme')
  const systemDark = useSyncExternalStore(watchSystem, isSystemDark)
  return over ?? themeOf(chosen, systemDark)
}

/** The theme the page begins with. */
export function firstTheme(): Theme {
  return themeOf(preferences.getState().theme, isSystemDark())
}

function themeOf(chosen: Preferences['theme'], systemDark: boolean): Theme {
  if (chosen !== 'system') return chosen
  return systemDark ? 'dark' : 'light'
}

function isSystemDark(): boolean {
  return window.matchMedia(DARK).matches
}
