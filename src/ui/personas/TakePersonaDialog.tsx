import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holds } from '../../base/json'
import { textIn } from '../../base/text'
import type { KeptPersona } from '../../storage'
import { DialogFrame } from '../controls/DialogFrame'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n'
import { Face } from './Face'
import styles from './personas.module.css'
import { isPersonaFound, usePersonas } from './usePersonas'

interface TakePersonaDialogProps {
  readonly onTake: (kept: KeptPersona) => void
  readonly onClose: () => void
}

/** The personas of the library, one of which comes onto the board. */
export function TakePersonaDialog({ onTake, onClose }: TakePersonaDialogProps) {
  const { t } = useTranslation()
  const { compare } = useFormats()
  const kept = usePersonas()
  const language = useEditorState((state) => state.language)
  const here = useEditorState((state) => state.board.personas)
  const [query, setQuery] = useState('')
  const found = (kept ?? [])
    .filter(({ persona }) => isPersonaFound(persona, query))
    .toSorted((a, b) => compare(textIn(a.persona.name, language), textIn(b.persona.name, language)))
  return (
    <DialogFrame open onClose={onClose} title={t('personas.takeTitle')}>
      <form onSubmit={(event) => event.preventDefault()}>
        <label className={styles.search} style={{ inlineSize: '100%' }}>
          <Search size={15} aria-hidden />
          <span className="visuallyHidden">{t('personas.search')}</span>
          <input
            type="search"
            dir="auto"
            placeholder={t('personas.search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      </form>
      {kept && kept.length === 0 && <p className={styles.nothing}>{t('personas.noneWords')}</p>}
      {kept && kept.length > 0 && found.length === 0 && (
        <p className={styles.nothing}>{t('personas.notFound', { query })}</p>
      )}
      <ul className={styles.choices}>
        {found.map((each) => {
          const isHere = holds(here, each.persona.id)
          return (
            <li key={each.persona.id}>
              <button type="button" className={styles.choice} disabled={isHere} onClick={() => onTake(each)}>
                <Face persona={each.persona} language={language} size={36} />
                <span dir="auto">
                  <b>{textIn(each.persona.name, language)}</b>
                  <small>{textIn(each.persona.role, language)}</small>
                </span>
                {isHere && <small>{t('personas.onThisBoard')}</small>}
              </button>
            </li>
          )
        })}
      </ul>
    </DialogFrame>
  )
}
