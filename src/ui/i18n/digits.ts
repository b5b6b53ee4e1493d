import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Digits } from '../../base/text'
import { preferences, setPreference, usePreference } from '../preferences'

/** The board that is open, as far as its digits go. */
interface OpenBoard {
  readonly digits: Digits
  readonly choose: (digits: Digits) => void
}

/**
 * One screen, one kind of digits: while a board is open everything around it counts as the board does; elsewhere it is the
 * choice of the person.
 */
const open = createStore<{ readonly board: OpenBoard | undefined }>(() => ({ board: undefined }))

export function digitsNow(): Digits {
  return open.getState().board?.digits ?? preferences.getState().digits
}

export function useDigits(): Digits {
  const own = usePreference('digits')
  return useStore(open, ({ board }) => board?.digits) ?? own
}

/** Of the board that is open, which keeps them; else of this browser. */
export function chooseDigits(digits: Digits): void {
  const { board } = open.getState()
  if (board) board.choose(digits)
  else setPreference('digits', digits)
}

export function onDigits(listener: () => void): () => void {
  let before = digitsNow()
  const look = () => {
    const now = digitsNow()
    if (now === before) return
    before = now
    listener()
  }
  const stops = [open.subscribe(look), preferences.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Called by the screen of a board. */
export function useDigitsOf(digits: Digits, choose: (digits: Digits) => void): void {
  useEffect(() => {
    open.setState({ board: { digits, choose } })
    return () => open.setState({ board: undefined })
  }, [digits, choose])
}
