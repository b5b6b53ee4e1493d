import { ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type TemplateId, type TemplateSummary, templateIndex } from '../../formats/templates'
import { useFormats } from '../i18n'
import { Thumbnail } from '../thumbnail/Thumbnail'
import { useTemplateMarks } from './LibraryContext'
import styles from './library.module.css'
import { useSeen } from './useSeen'

const SIZE = { width: 180, height: 96 }
const SHOWN = 6

/** A few templates with their drawings, at the foot of the library. */
export function TemplateStrip({ onUse }: { readonly onUse: (id: TemplateId) => void }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="templates">
      <div className={styles.headingRow}>
        <h2 id="templates" className={styles.heading}>
          {t('library.startFromTemplate')}
        </h2>
        <a className={styles.more} href="#/templates">
          {t('library.allTemplates', { count: templateIndex.length })}
          <ChevronRight size={14} className="flip" aria-hidden />
        </a>
      </div>
      <ul className={styles.strip}>
        {stripTemplates().map((template) => (
          <li key={template.id}>
            <TemplateButton template={template} onUse={onUse} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Five worked examples and the blank map. */
function stripTemplates(): readonly TemplateSummary[] {
  const blank = templateIndex.filter((template) => template.id === 'blank-journey')
  return [...templateIndex.filter((template) => template.provenance !== 'own').slice(0, SHOWN - blank.length), ...blank]
}

function TemplateButton({
  template,
  onUse,
}: {
  readonly template: TemplateSummary
  readonly onUse: (id: TemplateId) => void
}) {
  const { language } = useFormats()
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const marks = useTemplateMarks(template.id, SIZE, useSeen(button))
  const title = template.title[language]
  return (
    <button
      ref={button}
      type="button"
      className={styles.template}
      aria-label={t('library.useTemplateNamed', { title })}
      onClick={() => onUse(template.id)}
    >
      <span className={styles.templatePicture}>
        <Thumbnail size={SIZE} marks={marks} />
      </span>
      <span className={styles.templateTitle}>{title}</span>
    </button>
  )
}
