import { Plus, Sparkles, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type TemplateId, templateIndex } from '../../formats/templates'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n'
import type { ImportWay } from '../import/useImport'
import { Thumbnail } from '../thumbnail/Thumbnail'
import styles from './EmptyLibrary.module.css'
import { useTemplateMarks } from './LibraryContext'

const SIZE = { width: 520, height: 250 }
const SAMPLE: TemplateId = 'housing-loan-oman'

export interface EmptyLibraryProps {
  readonly onSample: () => void
  readonly onNew: () => void
  readonly onImport: (way: ImportWay) => void
}

/** The first visit: a worked example, a blank board, or a file. */
export function EmptyLibrary({ onSample, onNew, onImport }: EmptyLibraryProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const marks = useTemplateMarks(SAMPLE, SIZE)
  const sample = templateIndex.find(({ id }) => id === SAMPLE)
  return (
    <section className={styles.welcome} aria-labelledby="boards">
      <div className={styles.words}>
        <h1 id="boards" className="visuallyHidden">
          {t('library.title')}
        </h1>
        <p className={styles.title}>{t('library.welcome')}</p>
        <p className={styles.text}>{t('library.welcomeWords')}</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={onSample}>
            {t('library.openSample')}
          </Button>
          <Button onClick={onNew}>
            <Plus size={16} aria-hidden />
            {t('library.startBlank')}
          </Button>
          <Button onClick={() => onImport('files')}>
            <Upload size={16} aria-hidden />
            {t('library.importFile')}
          </Button>
          <Button onClick={() => onImport('assistant')}>
            <Sparkles size={16} aria-hidden />
            {t('library.fromAssistant')}
          </Button>
        </div>
      </div>
      <figure className={styles.sample}>
        <Thumbnail size={SIZE} marks={marks} />
        <figcaption>
          <span>{t('library.sampleNote')}</span>
          {sample?.title[language]}
        </figcaption>
      </figure>
    </section>
  )
}
