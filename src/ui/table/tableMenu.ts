import type { MenuTarget } from '../../canvas/canvasState'
import type { Place } from '../../canvas/place'
import { type Editor, isSelected } from '../../editor'

/** What the menu of a place is about: of a selected card, all that are selected. */
export function menuTargetOf(editor: Editor, place: Place): MenuTarget {
  if (place.kind !== 'card') return place
  const { selection } = editor.get()
  const ids = selection.kind === 'cards' && isSelected(selection, place.id) ? selection.ids : [place.id]
  return { kind: 'cards', ids }
}
