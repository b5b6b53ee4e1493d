import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keepsOf } from '../../editor'
import { useEditorState } from '../editor/EditorContext'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import { appCommands } from './appCommands'
import { boardItems } from './boardItems'
import { boardsToOpen } from './boards'
import { commandItems } from './command'
import { editorCommands } from './editorCommands'
import type { EditorHands } from './editorHands'
import { Palette } from './Palette'
import type { PaletteHands } from './PaletteHost'
import { useGoTo } from './useGoTo'
import { useSummaries } from './useSummaries'

/** The palette of an open board: what is on it, what can be done to it, and the other boards. */
export function EditorPalette({ hands, ...palette }: PaletteHands & { readonly hands: EditorHands }) {
  return <Palette items={useEditorItems(hands)} {...palette} />
}

function useEditorItems(hands: EditorHands) {
  const { t } = useTranslation()
  const { lanes } = useServices()
  const ui = usePreference('language')
  const state = useEditorState((now) => now)
  const summaries = useSummaries()
  const goTo = useGoTo(hands.view)
  const keeps = keepsOf(state)
  const { board, language } = state
  const onBoard = useMemo(
    () =>
      boardItems(board, language, lanes, keeps, {
        goTo,
        openPersonas: () => hands.openDrawer('personas'),
        unnamed: t('canvas.unnamed'),
        filtered: t('palette.filtered'),
        stepWords: (step) => t('palette.stepOf', { step }),
      }),
    [board, language, lanes, keeps, goTo, hands, t],
  )
  return useMemo(
    () => [
      ...commandItems(t, ui, [...editorCommands(hands, state, lanes), ...appCommands()]),
      ...onBoard,
      ...boardsToOpen(summaries, board.id, ui, t('app.untitled')),
    ],
    [t, ui, hands, state, lanes, onBoard, summaries, board.id],
  )
}
