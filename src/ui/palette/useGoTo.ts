import { useCallback } from 'react'
import type { MapView } from '../../canvas'
import type { Place } from '../../canvas/place'
import { keepsOf } from '../../editor'
import { noFilter } from '../../model/cardFilter'
import { useEditor } from '../editor/EditorContext'

/** Chooses a place, brings it into view and puts the keyboard on it; a filter that hides the card is taken away. */
export function useGoTo(view: MapView): (place: Place) => void {
  const editor = useEditor()
  return useCallback(
    (place) => {
      if (place.kind === 'card') {
        const card = editor.get().board.cards[place.id]
        const keeps = keepsOf(editor.get())
        if (card && keeps && !keeps(card)) editor.setFilter(noFilter)
        view.reveal(place.id)
        return
      }
      view.show(place)
      // The element has to be there first.
      requestAnimationFrame(() => view.focus())
    },
    [editor, view],
  )
}
