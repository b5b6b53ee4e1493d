import { useTranslation } from 'react-i18next'
import { Segmented } from '../editor/controls/Segmented'
import { useFormats } from '../i18n/useFormats'
import { CheckBox } from '../inspector/CheckBox'
import styles from './export.module.css'
import type { ExportOptions } from './exportOptions'
import { PaperOptions } from './PaperOptions'
import { DirectionOption, LanguageOption } from './SpeechOptions'

interface PictureOptionsProps {
  readonly options: ExportOptions
  readonly onChange: (options: ExportOptions) => void
}

export function PictureOptions({ options, onChange }: PictureOptionsProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const set = (change: Partial<ExportOptions>) => onChange({ ...options, ...change })
  return (
    <div className={styles.options}>
      {options.format === 'pdf' && (
        <PaperOptions
          sheets={options.sheets}
          onChange={(sheets) => set({ sheets: { ...options.sheets, ...sheets } })}
        />
      )}
      <LanguageOption options={options} onChange={onChange} />
      <DirectionOption options={options} onChange={onChange} />
      <span>{t('export.digits')}</span>
      <Segmented
        label={t('export.digits')}
        value={options.digits}
        options={[
          { value: 'latn', label: '123' },
          { value: 'arab', label: '١٢٣' },
        ]}
        onChange={(digits) => set({ digits })}
      />
      {options.format === 'png' && (
        <>
          <span>{t('export.scale')}</span>
          <Segmented
            label={t('export.scale')}
            value={`${options.scale}`}
            options={([1, 2, 3] as const).map((scale) => ({
              value: `${scale}` as const,
              label: <bdi dir="ltr">{number(scale)}×</bdi>,
            }))}
            onChange={(scale) => set({ scale: scale === '1' ? 1 : scale === '2' ? 2 : 3 })}
          />
        </>
      )}
      <span>{t('export.theme')}</span>
      <Segmented
        label={t('export.theme')}
        value={options.format === 'pdf' ? options.paperTheme : options.theme}
        options={[
          { value: 'light', label: t('export.themeLight') },
          { value: 'print', label: t('export.themePrint') },
        ]}
        onChange={(theme) => set(options.format === 'pdf' ? { paperTheme: theme } : { theme })}
      />
      <div className={styles.checks}>
        <CheckBox
          label={t('export.titleBlock')}
          checked={options.titleBlock}
          onChange={(titleBlock) => set({ titleBlock })}
        />
        <CheckBox label={t('export.legend')} checked={options.legend} onChange={(legend) => set({ legend })} />
      </div>
    </div>
  )
}
