import { useTranslation } from 'react-i18next'
import type { PersonaId } from '../../base/ids'
import { textIn } from '../../base/text'
import { personasInOrder } from '../../model/reads'
import { useEditor, useEditorState } from './EditorContext'
import { PersonaFace } from './PersonaFace'
import styles from './personaStrip.module.css'

/** How many faces are shown before the rest is only counted. */
const FACES = 4

/** Whose journey this is. Of several personas, each face shows that one's journey alone. */
export function PersonaStrip() {
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const personas = personasInOrder(board)
  const [first, second] = personas
  if (!first) return null
  if (second) return <Faces />
  const role = textIn(first.role, language)
  return (
    <div className={styles.strip}>
      <PersonaFace persona={first} />
      <span
        className={styles.name}
        dir="auto"
        title={role === '' ? undefined : `${textIn(first.name, language)} · ${role}`}
      >
        <b>{textIn(first.name, language)}</b>
        {role !== '' && <span> · {role}</span>}
      </span>
    </div>
  )
}

function Faces() {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const filter = useEditorState((state) => state.filter)
  const personas = personasInOrder(board)
  const others = personas.length - FACES
  const toggle = (id: PersonaId) => {
    const isOn = filter.personas.includes(id)
    editor.setFilter({ ...filter, personas: isOn ? [] : [id] })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend hidden in every browser
    <div role="group" aria-label={t('personas.strip')} className={styles.strip}>
      {personas.slice(0, FACES).map((persona) => {
        const name = textIn(persona.name, language)
        const words = t('personas.onlyOf', { name })
        return (
          <button
            key={persona.id}
            type="button"
            className={styles.person}
            aria-pressed={filter.personas.includes(persona.id)}
            aria-label={words}
            title={words}
            onClick={() => toggle(persona.id)}
          >
            <PersonaFace persona={persona} size={24} />
            <span className={styles.name} dir="auto">
              {name}
            </span>
          </button>
        )
      })}
      {others > 0 && <span className={styles.more}>{t('editor.morePersonas', { count: others })}</span>}
    </div>
  )
}
