import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type TemplateId, type TemplateSummary, templateIndex } from '../../formats/templates'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n'
import { Thumbnail } from '../thumbnail/Thumbnail'
import { KindLabel } from './KindLabel'
import { useTemplateMarks } from './LibraryContext'
import { Provenance } from './Provenance'
import styles from './TemplatesPage.module.css'
import { useSeen } from './useSeen'

const SIZE = { width: 374, height: 156 }

/** All templates with what they are and where they come from. */
export function TemplatesPage({ onUse }: { readonly onUse: (id: TemplateId) => void }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="all-templates">
      <h1 id="all-templates" className={styles.heading}>
        {t('library.templates')}
      </h1>
      <ul className={styles.grid}>
        {templateIndex.map((template) => (
          <li key={template.id}>
            <TemplateCard template={template} onUse={onUse} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TemplateCard({
  template,
  onUse,
}: {
  readonly template: TemplateSummary
  readonly onUse: (id: TemplateId) => void
}) {
  const { t } = useTranslation()
  const { language, number } = useFormats()
  const card = useRef<HTMLElement>(null)
  const marks = useTemplateMarks(template.id, SIZE, useSeen(card))
  const { stages, steps, cards } = template.counts
  const title = template.title[language]
  return (
    <article ref={card} className={styles.card} aria-label={title}>
      <div className={styles.picture}>
        <Thumbnail size={SIZE} marks={marks} />
      </div>
      <div className={styles.words}>
        <h2>{title}</h2>
        <p>{template.summary[language]}</p>
        <p className={styles.facts}>
          <KindLabel kind={template.kind} />
          <span>{t('library.counts', { stages: number(stages), steps: number(steps), cards: number(cards) })}</span>
        </p>
        <Provenance template={template} />
        <Button
          className={styles.use ?? ''}
          onClick={() => onUse(template.id)}
          aria-label={t('library.useTemplateNamed', { title })}
        >
          {t('library.useTemplate')}
        </Button>
      </div>
    </article>
  )
}
