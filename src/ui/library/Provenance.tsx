import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BothLanguages } from '../../base/text'
import { loadSources, type TemplateSummary } from '../../formats/templates'
import { usePreference } from '../preferences'
import styles from './Provenance.module.css'
import { provenanceOf } from './templateWords'

/** Where a template's content comes from, in words, with the sources behind a fold. */
export function Provenance({ template }: { readonly template: TemplateSummary }) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const word = provenanceOf(template)
  const [isOpen, setOpen] = useState(false)
  const [read, setRead] = useState<{ readonly of: string; readonly sources: readonly BothLanguages[] }>()
  useEffect(() => {
    if (!isOpen) return
    // The words above the sources stand without them, should they not come.
    loadSources(template.id).then(
      (sources) => setRead({ of: template.id, sources }),
      () => undefined,
    )
  }, [isOpen, template.id])
  const sources = read?.of === template.id ? read.sources : []
  return (
    <details className={styles.provenance} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.tag} data-word={word}>
          {t(`library.provenance.${word}`)}
        </span>
        {t('library.new.sources')}
        <ChevronDown size={13} aria-hidden />
      </summary>
      <p>{t(`library.provenanceWords.${word}`)}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.en}>{source[language]}</li>
        ))}
      </ul>
    </details>
  )
}
