import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { personasInOrder } from '../../model/reads'
import { useEditorState } from '../editor/EditorContext'
import { PersonaFace } from '../editor/PersonaFace'
import { LabelledGroup } from '../fields/Labelled'
import styles from './inspector.module.css'

/** Whose journey the board tells; they are edited in the drawer "Personas". */
export function BoardPersonas() {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const personas = personasInOrder(board)
  return (
    <LabelledGroup label={t('editor.personas')}>
      {(id) =>
        personas.length === 0 ? (
          <p className={styles.note}>{t('editor.noPersonas')}</p>
        ) : (
          <ul aria-labelledby={id} className={styles.levels}>
            {personas.map((persona) => (
              <li key={persona.id} className={styles.check}>
                <PersonaFace persona={persona} size={24} />
                <span dir="auto">
                  {[textIn(persona.name, language), textIn(persona.role, language)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </LabelledGroup>
  )
}
