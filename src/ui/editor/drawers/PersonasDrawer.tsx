import { ChevronDown, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonaId } from '../../../base/ids'
import { textIn } from '../../../base/text'
import { addPersona, removePersona } from '../../../commands'
import { personasInOrder } from '../../../model/reads'
import { Button } from '../../controls/Button'
import { ToolButton } from '../controls/ToolButton'
import { useEditor, useEditorState } from '../EditorContext'
import { runAndTell } from '../notices'
import { PersonaFace } from '../PersonaFace'
import styles from './drawers.module.css'
import { PersonaForm } from './PersonaForm'

/** Whose journeys the board tells. */
export function PersonasDrawer() {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const personas = personasInOrder(board)
  const [open, setOpen] = useState<PersonaId | undefined>(personas[0]?.id)
  const add = () => {
    const id = editor.newId('persona')
    const name = { [language]: t('editor.newPersona') }
    if (editor.dispatch(addPersona, { id, name }).ok) setOpen(id)
  }
  return (
    <>
      {personas.length === 0 && <p className={styles.note}>{t('editor.noPersonas')}</p>}
      <ul className={styles.list}>
        {personas.map((persona) => {
          const name = textIn(persona.name, language)
          return (
            <li key={persona.id} className={styles.entry}>
              <div className={styles.entryHead}>
                <button
                  type="button"
                  className={styles.rowName}
                  aria-expanded={open === persona.id}
                  onClick={() => setOpen(open === persona.id ? undefined : persona.id)}
                >
                  <PersonaFace persona={persona} />
                  <span dir="auto">
                    <b>{name}</b>
                    <small>{textIn(persona.role, language)}</small>
                  </span>
                  <ChevronDown size={15} className={styles.fold} aria-hidden />
                </button>
                <ToolButton
                  size="tiny"
                  label={t('editor.deleteNamed', { name })}
                  disabled={readOnly}
                  onClick={() => runAndTell(editor, removePersona, { id: persona.id })}
                >
                  <Trash2 size={14} aria-hidden />
                </ToolButton>
              </div>
              {open === persona.id && <PersonaForm persona={persona} />}
            </li>
          )
        })}
      </ul>
      <div className={styles.actions}>
        <Button onClick={add} disabled={readOnly}>
          <Plus size={15} aria-hidden />
          {t('editor.addPersona')}
        </Button>
      </div>
    </>
  )
}
