import { useSyncExternalStore } from 'react'
import { darkPalette, lightPalette, type Palette } from '../scene'

/** The values of the colours in the theme shown, for what is painted instead of styled. */
export function usePalette(): Palette {
  return useSyncExternalStore(onThemeChange, currentPalette)
}

function currentPalette(): Palette {
  return document.documentElement.dataset.theme === 'dark' ? darkPalette : lightPalette
}

function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
