import { useTranslation } from 'react-i18next'
import { Segmented } from '../editor/controls/Segmented'
import styles from './export.module.css'
import type { ExportOptions, TextExport } from './exportOptions'

interface TextOptionsProps {
  readonly options: ExportOptions & { readonly format: TextExport }
  readonly onChange: (options: ExportOptions) => void
}

/** What a text holds and what it cannot, and the language it is written in. */
export function TextOptions({ options, onChange }: TextOptionsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.about}>{t(`texts.about.${options.format}`)}</p>
      {options.format !== 'source' && (
        <div className={styles.options}>
          <span>{t('export.language')}</span>
          <Segmented
            label={t('export.language')}
            value={options.language}
            options={[
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'ar', label: 'العربية', lang: 'ar' },
            ]}
            onChange={(language) => onChange({ ...options, language })}
          />
        </div>
      )}
    </>
  )
}
