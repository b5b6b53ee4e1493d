import { useState } from 'react'
import { useShortcuts } from '../shortcuts/useShortcuts'

export interface Find {
  /** How often it was asked for; 0 while it is closed. */
  readonly asked: number
  readonly open: () => void
  readonly close: () => void
}

/**
 * Ctrl+F, wherever the keyboard is on the board: the browser's own search knows only what is mounted. Where everything is
 * mounted, it is left to the browser.
 */
export function useFind(isOurs: boolean): Find {
  const [asked, setAsked] = useState(0)
  const open = () => setAsked((times) => times + 1)
  useShortcuts(isOurs ? { find: open } : {})
  return { asked, open, close: () => setAsked(0) }
}
