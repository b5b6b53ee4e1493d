import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { closeOverlay, openOverlay, overlay } from './overlay'
import { useShortcuts } from './useShortcuts'

const ShortcutSheet = lazy(() => import('./ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })))

/** The sheet of shortcuts for whoever asks for it, on any screen. */
export function ShortcutsHost() {
  const isOpen = useStore(overlay, ({ open }) => open === 'shortcuts')
  useShortcuts({ help: () => openOverlay('shortcuts') })
  return isOpen ? (
    <Suspense fallback={null}>
      <ShortcutSheet onClose={closeOverlay} />
    </Suspense>
  ) : null
}
