import type { Direction } from '../../base/direction'
import { directionOf } from '../../layout'
import { useEditorState } from '../editor/EditorContext'

/** What the words and the columns of the table follow: the direction of the board, not that of the interface. */
export function useTableDirection(): Direction {
  return useEditorState((state) => directionOf(state.board, state.language))
}
