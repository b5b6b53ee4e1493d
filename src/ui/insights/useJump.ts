import { useCallback } from 'react'
import { keepsOf } from '../../editor'
import { noFilter } from '../../model/cardFilter'
import { isShown } from '../../model/reads'
import { useEditor } from '../editor/EditorContext'
import { useBoardView, useIsNarrow } from '../editor/useBoardView'
import type { Spot } from './useInsights'

/**
 * Opens the map with the card chosen and in view; where the map needs more room than there is, the table. A card in a row
 * that is not shown has its step chosen, and a filter that hides it is taken away.
 */
export function useJump(): (spot: Spot) => void {
  const editor = useEditor()
  const [, showAs] = useBoardView()
  const isNarrow = useIsNarrow()
  return useCallback(
    (spot) => {
      const { board } = editor.get()
      const card = spot.kind === 'card' ? board.cards[spot.id] : undefined
      const lane = card && board.lanes[card.lane]
      if (card && lane && isShown(board, lane)) {
        const keeps = keepsOf(editor.get())
        if (keeps && !keeps(card)) editor.setFilter(noFilter)
        editor.select({ kind: 'cards', ids: [card.id] })
      } else {
        const step = spot.kind === 'step' ? spot.id : card?.step
        if (step !== undefined) editor.select({ kind: 'step', id: step })
      }
      showAs(isNarrow ? 'table' : 'map')
    },
    [editor, showAs, isNarrow],
  )
}
