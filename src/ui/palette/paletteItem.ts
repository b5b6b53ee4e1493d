import type { ReactNode } from 'react'
import type { ShortcutId } from '../../canvas/shortcuts/table'

/** In the order in which equals are shown. */
export const PALETTE_KINDS = ['command', 'stage', 'step', 'lane', 'card', 'persona', 'board', 'template'] as const
export type PaletteKind = (typeof PALETTE_KINDS)[number]

/** Something that can be found and then done or gone to. */
export interface PaletteItem {
  /** The same whenever it is offered: what was used before is known by it. */
  readonly key: string
  readonly kind: PaletteKind
  readonly label: string
  /** Everything it can be found by, in both languages, folded. */
  readonly words: string
  /** Where it is, or what it belongs to. */
  readonly note?: string
  readonly shortcut?: ShortcutId
  /** Which of the chords of the shortcut; the first when absent. */
  readonly chord?: number
  readonly icon?: ReactNode
  /** Runs while the palette closes; gives the keyboard to the view unless it opens something itself. */
  readonly run: () => void
  /** Opens something that takes the keyboard: the view must not take it back. */
  readonly takesKeyboard?: boolean
}
