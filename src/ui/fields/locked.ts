import { createContext, use } from 'react'
import type { FrozenBy } from '../../model/frozen'
import { useEditorState } from '../editor/EditorContext'

/** Why what the fields are about is frozen, if it is. */
export const LockedContext = createContext<FrozenBy | undefined>(undefined)

/** True while a field can only be read: the board is open for reading, or what the field is about is frozen. */
export function useReadOnly(): boolean {
  const locked = use(LockedContext) !== undefined
  return useEditorState((state) => state.readOnly !== undefined) || locked
}
