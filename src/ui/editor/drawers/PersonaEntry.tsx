import { Check, ChevronDown, Ellipsis, LibraryBig, RefreshCw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../../base/text'
import { removePersona } from '../../../commands'
import type { Persona } from '../../../model/records/persona'
import type { KeptPersona } from '../../../storage'
import type { usePersonaExchange } from '../../personas/usePersonaExchange'
import { isSamePersona } from '../../personas/usePersonas'
import { Menu, MenuItem, MenuSeparator } from '../controls/Menu'
import { ToolButton } from '../controls/ToolButton'
import { useEditor, useEditorState } from '../EditorContext'
import { runAndTell } from '../notices'
import { PersonaFace } from '../PersonaFace'
import styles from './drawers.module.css'
import { PersonaForm } from './PersonaForm'

interface PersonaEntryProps {
  readonly persona: Persona
  /** The one of the library with the same id. */
  readonly kept: KeptPersona | undefined
  readonly exchange: ReturnType<typeof usePersonaExchange>
  readonly isOpen: boolean
  readonly onOpen: (open: boolean) => void
}

/** A persona of the board: its head, and when it is open everything known about it. */
export function PersonaEntry({ persona, kept, exchange, isOpen, onOpen }: PersonaEntryProps) {
  const { t } = useTranslation()
  const language = useEditorState((state) => state.language)
  const name = textIn(persona.name, language)
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <button type="button" className={styles.rowName} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          <PersonaFace persona={persona} />
          <span dir="auto">
            <b>{name}</b>
            <small>{textIn(persona.role, language)}</small>
          </span>
          <ChevronDown size={15} className={styles.fold} aria-hidden />
        </button>
        <Menu
          trigger={
            <ToolButton size="tiny" label={t('personas.more', { name })}>
              <Ellipsis size={15} aria-hidden />
            </ToolButton>
          }
        >
          <ExchangeItems persona={persona} kept={kept} exchange={exchange} />
        </Menu>
      </div>
      {isOpen && <PersonaForm persona={persona} />}
    </li>
  )
}

function ExchangeItems({ persona, kept, exchange }: Pick<PersonaEntryProps, 'persona' | 'kept' | 'exchange'>) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const isSame = kept !== undefined && isSamePersona(persona, kept.persona)
  return (
    <>
      {isSame ? (
        <MenuItem icon={<Check size={15} />} disabled onClick={() => undefined}>
          {t('personas.isKept')}
        </MenuItem>
      ) : (
        <MenuItem icon={<LibraryBig size={15} />} onClick={() => exchange.keep(persona)}>
          {kept ? t('personas.keepAgain') : t('personas.keep')}
        </MenuItem>
      )}
      {kept && !isSame && (
        <MenuItem icon={<RefreshCw size={15} />} disabled={readOnly} onClick={() => exchange.take(kept)}>
          {t('personas.update')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 size={15} />}
        danger
        disabled={readOnly}
        onClick={() => runAndTell(editor, removePersona, { id: persona.id })}
      >
        {t('editor.delete')}
      </MenuItem>
    </>
  )
}
