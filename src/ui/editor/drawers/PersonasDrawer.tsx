import { LibraryBig, Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonaId } from '../../../base/ids'
import { addPersona } from '../../../commands'
import { personasInOrder } from '../../../model/reads'
import { Button } from '../../controls/Button'
import { usePersonaExchange } from '../../personas/usePersonaExchange'
import { usePersonas } from '../../personas/usePersonas'
import { useEditor, useEditorState } from '../EditorContext'
import styles from './drawers.module.css'
import { PersonaEntry } from './PersonaEntry'

const TakePersonaDialog = lazy(() =>
  import('../../personas/TakePersonaDialog').then((module) => ({ default: module.TakePersonaDialog })),
)

/** Whose journeys the board tells. */
export function PersonasDrawer() {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const personas = personasInOrder(board)
  const kept = usePersonas()
  const exchange = usePersonaExchange()
  const [open, setOpen] = useState<PersonaId | undefined>(personas[0]?.id)
  const [isTaking, setTaking] = useState(false)
  const add = () => {
    const id = editor.newId('persona')
    const name = { [language]: t('editor.newPersona') }
    if (editor.dispatch(addPersona, { id, name }).ok) setOpen(id)
  }
  return (
    <>
      {personas.length === 0 && <p className={styles.note}>{t('editor.noPersonas')}</p>}
      <ul className={styles.list}>
        {personas.map((persona) => (
          <PersonaEntry
            key={persona.id}
            persona={persona}
            kept={kept?.find((each) => each.persona.id === persona.id)}
            exchange={exchange}
            isOpen={open === persona.id}
            onOpen={(on) => setOpen(on ? persona.id : undefined)}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={add} disabled={readOnly}>
          <Plus size={15} aria-hidden />
          {t('editor.addPersona')}
        </Button>
        <Button onClick={() => setTaking(true)} disabled={readOnly}>
          <LibraryBig size={15} aria-hidden />
          {t('personas.take')}
        </Button>
      </div>
      {isTaking && (
        <Suspense fallback={null}>
          <TakePersonaDialog
            onTake={(taken) => {
              exchange.take(taken)
              setOpen(taken.persona.id)
              setTaking(false)
            }}
            onClose={() => setTaking(false)}
          />
        </Suspense>
      )}
    </>
  )
}
