import { type ReactNode, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { closeOverlay, openOverlay, overlay } from '../shortcuts/overlay'
import { useShortcuts } from '../shortcuts/useShortcuts'
import type { PaletteItem } from './paletteItem'
import { keepRecent } from './recent'

/** What every palette is given, whatever its screen has to offer. */
export interface PaletteHands {
  /** What was typed before the palette was there. */
  readonly typed: { readonly current: string }
  readonly onClose: () => void
  readonly onChoose: (item: PaletteItem) => void
  /** Where the keyboard goes when the palette closes. */
  readonly focusBack: () => HTMLElement | boolean
}

interface PaletteHostProps {
  /** Gives the keyboard to what the screen is about, when the element that had it is gone. */
  readonly focusView?: () => void
  /** The palette itself, fetched when it is first asked for. */
  readonly children: (hands: PaletteHands) => ReactNode
}

/** The palette of a screen: Ctrl+K wherever the keyboard is, and "/" while nothing has it. */
export function PaletteHost({ focusView, children }: PaletteHostProps) {
  const isOpen = useStore(overlay, ({ open }) => open === 'palette')
  const chosen = useRef<PaletteItem | undefined>(undefined)
  useShortcuts({ palette: () => openOverlay('palette') })
  useEffect(() => closeOverlay, [])

  /** The element that had the keyboard; false when it is gone and the view takes it. */
  const focusBack = useCallback(() => {
    const { from } = overlay.getState()
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) return from
    focusView?.()
    return false
  }, [focusView])

  // What is chosen begins when the palette is gone: nothing of it is in the way of a dialog or a field.
  useEffect(() => {
    if (isOpen) return
    const item = chosen.current
    chosen.current = undefined
    if (!item) return
    const back = item.takesKeyboard ? false : focusBack()
    if (back) back.focus()
    item.run()
  }, [isOpen, focusBack])

  if (!isOpen) return null
  return (
    <Opened
      onChoose={(item) => {
        chosen.current = item
        keepRecent(item.key)
        closeOverlay()
      }}
      focusBack={() => (chosen.current ? false : focusBack())}
    >
      {children}
    </Opened>
  )
}

function Opened({
  children,
  ...hands
}: Pick<PaletteHands, 'onChoose' | 'focusBack'> & Pick<PaletteHostProps, 'children'>) {
  const [typed] = useState({ current: '' })
  return (
    <Suspense fallback={<TypedAhead typed={typed} />}>{children({ ...hands, typed, onClose: closeOverlay })}</Suspense>
  )
}

/** While the palette is fetched for the first time, what is typed is meant for it: not for the map behind. */
function TypedAhead({ typed }: { readonly typed: { current: string } }) {
  // Gone in the very moment in which the palette is there: a key between the two would go to neither.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') closeOverlay()
      else if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1)
      else if ([...event.key].length === 1 || !/^[\x20-\x7e]+$/.test(event.key)) typed.current += event.key
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [typed])
  return null
}
