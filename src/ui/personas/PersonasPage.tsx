import { Plus, Search, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { Persona } from '../../model/records/persona'
import type { KeptPersona } from '../../storage'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n'
import { EmptyNote } from '../library/EmptyNote'
import { useServices } from '../services'
import { toastProblem, toastWithAction } from '../toasts/toasts'
import { PersonaCard } from './PersonaCard'
import { PersonaDialog } from './PersonaDialog'
import styles from './personas.module.css'
import { isPersonaFound, usePersonas } from './usePersonas'

/** The personas that all boards share. */
export function PersonasPage() {
  const { t } = useTranslation()
  const { newId } = useServices()
  const { language, compare } = useFormats()
  const kept = usePersonas()
  const [query, setQuery] = useState('')
  const [editing, setEditing] = useState<KeptPersona | Persona>()
  const remove = useRemove()
  if (!kept) return <p role="status">{t('personas.loading')}</p>
  const found = kept
    .filter(({ persona }) => isPersonaFound(persona, query))
    .toSorted((a, b) => compare(textIn(a.persona.name, language), textIn(b.persona.name, language)))
  const create = () =>
    setEditing({
      ...{ id: newId('persona'), order: 'a0', name: {} },
      ...{ needs: [], expectations: [], fears: [], evidence: 'assumption' },
    })
  return (
    <section aria-labelledby="personas">
      <div className={styles.head}>
        <h1 id="personas">{t('library.personas')}</h1>
        {kept.length > 0 && <SearchField query={query} onQuery={setQuery} count={found.length} />}
        <Button onClick={create}>
          <Plus size={15} aria-hidden />
          {t('editor.newPersona')}
        </Button>
      </div>
      {kept.length === 0 && (
        <EmptyNote icon={Users} title={t('personas.none')} words={t('personas.noneWords')}>
          <Button look="primary" onClick={create}>
            {t('editor.newPersona')}
          </Button>
        </EmptyNote>
      )}
      {kept.length > 0 && found.length === 0 && <p className={styles.nothing}>{t('personas.notFound', { query })}</p>}
      <ul className={styles.grid}>
        {found.map((each) => (
          <li key={each.persona.id}>
            <PersonaCard
              persona={each.persona}
              onEdit={() => setEditing(each)}
              onRemove={() => void remove(each).catch((reason) => toastProblem(t('personas.failed'), String(reason)))}
            />
          </li>
        ))}
      </ul>
      {editing && (
        <PersonaDialog
          {...('persona' in editing ? { persona: editing.persona, media: editing.media } : { persona: editing })}
          isNew={!('persona' in editing)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  )
}

function SearchField({
  query,
  onQuery,
  count,
}: {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly count: number
}) {
  const { t } = useTranslation()
  return (
    <label className={styles.search}>
      <Search size={15} aria-hidden />
      <span className="visuallyHidden">{t('personas.search')}</span>
      <input
        type="search"
        dir="auto"
        placeholder={t('personas.search')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <span role="status" className="visuallyHidden">
        {query.trim() === '' ? '' : t('personas.found', { count })}
      </span>
    </label>
  )
}

/** Takes a persona out of the library, with the way back. Its picture is read first: nothing else may name it. */
function useRemove(): (kept: KeptPersona) => Promise<void> {
  const { t } = useTranslation()
  const { library } = useServices()
  const { language } = useFormats()
  return async ({ persona, media }) => {
    const picture = media && (await library.media.get(media.id))
    await library.personas.remove(persona.id)
    toastWithAction(t('personas.removed', { name: textIn(persona.name, language) }), t('editor.bringBack'), () => {
      void library.personas.keep(persona, media, picture)
    })
  }
}
