import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreference } from '../preferences'
import { appCommands } from './appCommands'
import { boardsToOpen } from './boards'
import { commandItems } from './command'
import { type LibraryHands, libraryCommands, templateCommands } from './libraryCommands'
import { Palette } from './Palette'
import type { PaletteHands } from './PaletteHost'
import { useSummaries } from './useSummaries'

/** The palette of the library: every board, what to begin one from, and what can be done. */
export function LibraryPalette({ hands, ...palette }: PaletteHands & { readonly hands: LibraryHands }) {
  const { t } = useTranslation()
  const ui = usePreference('language')
  const summaries = useSummaries()
  const items = useMemo(
    () => [
      ...commandItems(t, ui, [...libraryCommands(hands), ...appCommands()]),
      ...boardsToOpen(summaries, undefined, ui, t('app.untitled')),
      ...commandItems(t, ui, templateCommands(hands)).map((item) => ({ ...item, kind: 'template' as const })),
    ],
    [t, ui, hands, summaries],
  )
  return <Palette items={items} {...palette} />
}
