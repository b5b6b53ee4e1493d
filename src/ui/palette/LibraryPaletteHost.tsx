import { lazy } from 'react'
import { useBackup } from '../backup/useBackup'
import type { LibraryHands } from './libraryCommands'
import { PaletteHost } from './PaletteHost'

const LibraryPalette = lazy(() => import('./LibraryPalette').then((module) => ({ default: module.LibraryPalette })))

/** Ctrl+K where boards are chosen. */
export function LibraryPaletteHost(given: Omit<LibraryHands, 'backUp'>) {
  const { backUp } = useBackup()
  const hands = { ...given, backUp }
  return <PaletteHost>{(palette) => <LibraryPalette hands={hands} {...palette} />}</PaletteHost>
}
