import { useTranslation } from 'react-i18next'
import { Segmented } from '../editor/controls/Segmented'
import type { ExportOptions } from './exportOptions'

interface SpeechOptionProps {
  readonly options: ExportOptions
  readonly onChange: (options: ExportOptions) => void
}

export function LanguageOption({ options, onChange }: SpeechOptionProps) {
  const { t } = useTranslation()
  return (
    <>
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
    </>
  )
}

export function DirectionOption({ options, onChange }: SpeechOptionProps) {
  const { t } = useTranslation()
  return (
    <>
      <span>{t('export.direction')}</span>
      <Segmented
        label={t('export.direction')}
        value={options.direction}
        options={[
          { value: 'auto', label: t('export.directionFollows') },
          { value: 'ltr', label: t('export.ltr') },
          { value: 'rtl', label: t('export.rtl') },
        ]}
        onChange={(direction) => onChange({ ...options, direction })}
      />
    </>
  )
}
