import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '../../formats/templates'
import styles from './Provenance.module.css'
import { provenanceOf } from './templateWords'

/** Where a template's content comes from, in words, with the sources behind a fold. */
export function Provenance({ template }: { readonly template: TemplateSummary }) {
  const { t } = useTranslation()
  const word = provenanceOf(template)
  return (
    <details className={styles.provenance}>
      <summary>
        <span className={styles.tag} data-word={word}>
          {t(`library.provenance.${word}`)}
        </span>
        {t('library.new.sources')}
        <ChevronDown size={13} aria-hidden />
      </summary>
      <p>{t(`library.provenanceWords.${word}`)}</p>
      <ul>
        {template.sources.map((source) => (
          <li key={source} lang="en" dir="ltr">
            {source}
          </li>
        ))}
      </ul>
    </details>
  )
}
