import { useCallback } from 'react'
import type { CardId } from '../../base/ids'
import { type CardChange, type CardDataChange, updateCards } from '../../commands'
import { useEditor } from '../editor/EditorContext'

export type WriteCards = (
  change: CardChange,
  options?: { readonly data?: CardDataChange; readonly group?: string | undefined },
) => void

/** Writes the same fields into the given cards. A card that is gone meanwhile takes nothing, and nothing is said about it. */
export function useCardWriter(ids: readonly CardId[]): WriteCards {
  const editor = useEditor()
  const key = ids.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are compared by content
  return useCallback(
    (change, { data, group } = {}) => {
      const { board } = editor.get()
      const there = ids.filter((id) => id in board.cards)
      if (there.length === 0) return
      const args = data === undefined ? { ids: there, change } : { ids: there, change, data }
      editor.dispatch(updateCards, args, group === undefined ? {} : { group })
    },
    [editor, key],
  )
}
