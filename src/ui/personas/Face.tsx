import { type Language, textIn } from '../../base/text'
import type { Persona } from '../../model/records/persona'
import { useMediaUrls } from '../mediaUrls'
import { useServices } from '../services'
import styles from './personas.module.css'

interface FaceProps {
  readonly persona: Pick<Persona, 'name' | 'picture'>
  readonly language: Language
  readonly size?: number
  /** Stands in for the stored picture: one that was just chosen. */
  readonly src?: string | undefined
}

/** A persona's picture, or the first letter of the name. */
export function Face({ persona, language, size = 28, src }: FaceProps) {
  const { media } = useServices()
  const url = useMediaUrls(media)
  const picture = src ?? (persona.picture && url(persona.picture))
  const letter = [...textIn(persona.name, language).trim()][0] ?? '?'
  return (
    <span
      className={styles.face}
      style={{ inlineSize: size, blockSize: size, fontSize: Math.max(12, size * 0.4) }}
      aria-hidden
    >
      {picture ? <img src={picture} alt="" /> : letter.toUpperCase()}
    </span>
  )
}
