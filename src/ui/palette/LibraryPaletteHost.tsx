import { lazy } from 'react'
import type { LibraryHands } from './libraryCommands'
import { PaletteHost } from './PaletteHost'

const LibraryPalette = lazy(() => import('./LibraryPalette').then((module) => ({ default: module.LibraryPalette })))

/** Ctrl+K where boards are chosen. */
export function LibraryPaletteHost(hands: LibraryHands) {
  return <PaletteHost>{(palette) => <LibraryPalette hands={hands} {...palette} />}</PaletteHost>
}
