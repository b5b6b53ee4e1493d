import { useEffect, useRef } from 'react'
import { boundTo, isIdlePressed } from '../../canvas/shortcuts/pressed'
import { SHORTCUTS, type ShortcutIn } from '../../canvas/shortcuts/table'

type Bindings<W extends 'anywhere' | 'editor'> = Readonly<Partial<Record<ShortcutIn<W>, () => void>>>

/** Keys that work wherever the keyboard is, also while one types, but not behind a dialog. */
export function useShortcuts(bindings: Bindings<'anywhere'>): void {
  const latest = useLatest(bindings)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isBehindDialog()) return
      const act = boundTo(event, latest.current) ?? idleAct(event, latest.current)
      if (!act) return
      // A text field must not take the letter of a command.
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [latest])
}

/** Keys of an open board. A text field keeps its own undo while one types. */
export function useEditorShortcuts(bindings: Bindings<'editor'>): void {
  const latest = useLatest(bindings)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWritable(event.target) || isBehindDialog()) return
      const act = boundTo(event, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [latest])
}

function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** Signs work only while nothing has the keyboard: everywhere else they are written, or belong to what has it. */
function idleAct(event: KeyboardEvent, bindings: Bindings<'anywhere'>): (() => void) | undefined {
  if (document.activeElement !== null && document.activeElement !== document.body) return undefined
  for (const { id, where } of SHORTCUTS) {
    if (where !== 'anywhere' || !bindings[id] || !isIdlePressed(event, id)) continue
    return bindings[id]
  }
  return undefined
}

/** While a dialog is open, the page behind it is hidden from everyone. */
export function isBehindDialog(): boolean {
  return document.querySelector('#root[aria-hidden="true"], #root[inert]') !== null
}

export function isWritable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select')
  )
}
