import { useEffect, useRef } from 'react'
import { boundTo } from '../../canvas/shortcuts/pressed'
import { actOf, isHolding, type PresentAct } from './keys'

interface PresentKeys {
  readonly direction: 'ltr' | 'rtl'
  readonly isBlank: boolean
  /** Something stands over the presentation and has the keys. */
  readonly isCovered: boolean
  readonly act: (act: PresentAct) => void
}

/** The keys of the presentation, wherever the keyboard is in the window. */
export function usePresentKeys(keys: PresentKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { direction, isBlank, isCovered, act } = latest.current
      if (event.defaultPrevented || isCovered || isHolding(event)) return
      if (isBlank) {
        event.preventDefault()
        return act({ kind: 'blank' })
      }
      if (isForButton(event)) return
      const asked =
        actOf(event, direction) ?? (boundTo(event, { present: true }) ? { kind: 'leave' as const } : undefined)
      if (!asked) return
      event.preventDefault()
      act(asked)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A button that has the keyboard is pressed by these. */
function isForButton({ key, target }: KeyboardEvent): boolean {
  return (key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, a') !== null
}
