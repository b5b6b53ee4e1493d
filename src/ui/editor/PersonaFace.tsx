import type { Persona } from '../../model/records/persona'
import { Face } from '../personas/Face'
import { useEditorState } from './EditorContext'

/** A persona's picture, or the first letter of the name in the language of the board. */
export function PersonaFace({ persona, size = 28 }: { readonly persona: Persona; readonly size?: number }) {
  const language = useEditorState((state) => state.language)
  return <Face persona={persona} language={language} size={size} />
}
