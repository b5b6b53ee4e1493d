import { textIn } from '../../base/text'
import type { Persona } from '../../model/records/persona'
import { useMediaUrls } from '../mediaUrls'
import { useServices } from '../services'
import { useEditorState } from './EditorContext'
import styles from './editor.module.css'

/** A persona's picture, or the first letter of the name. */
export function PersonaFace({ persona, size = 28 }: { readonly persona: Persona; readonly size?: number }) {
  const { media } = useServices()
  const url = useMediaUrls(media)
  const language = useEditorState((state) => state.language)
  const picture = persona.picture && url(persona.picture)
  const letter = [...textIn(persona.name, language).trim()][0] ?? '?'
  return (
    <span className={styles.face} style={{ inlineSize: size, blockSize: size }} aria-hidden>
      {picture ? <img src={picture} alt="" /> : letter.toUpperCase()}
    </span>
  )
}
