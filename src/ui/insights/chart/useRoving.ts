import { type KeyboardEvent, useState } from 'react'
import { useDirection } from '../useInsights'

interface Roving {
  /** For the element around the buttons. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** For the button at a place: one of them is in the tab order. */
  readonly tabIndexOf: (index: number) => 0 | -1
}

/** Arrow keys go along a row or a column of buttons that Tab passes as one. */
export function useRoving(count: number): Roving {
  const direction = useDirection()
  const [at, setAt] = useState(0)
  const here = Math.min(at, Math.max(count - 1, 0))
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const to: Readonly<Record<string, number>> = {
      [forward]: here + 1,
      ArrowDown: here + 1,
      [back]: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: count - 1,
    }
    const next = to[event.key]
    if (next === undefined || next < 0 || next >= count) return
    event.preventDefault()
    setAt(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')[next]?.focus()
  }
  return { onKeyDown, tabIndexOf: (index) => (index === here ? 0 : -1) }
}
