import { createStore } from 'zustand/vanilla'

/** What can be called up over any screen. */
export type Overlay = 'palette' | 'shortcuts' | 'export' | 'print'

interface OverlayState {
  /** At most one at a time; undefined while there is none. */
  readonly open: Overlay | undefined
  /** What had the keyboard when it was called. */
  readonly from: Element | null
}

export const overlay = createStore<OverlayState>(() => ({ open: undefined, from: null }))

export function openOverlay(open: Overlay): void {
  overlay.setState({ open, from: document.activeElement })
}

export function closeOverlay(): void {
  overlay.setState({ open: undefined })
}
