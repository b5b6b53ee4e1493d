import { useTranslation } from 'react-i18next'
import type { EditorState } from '../../editor'
import { Segmented } from '../editor/controls/Segmented'
import { useFormats } from '../i18n/useFormats'
import { CheckBox } from '../inspector/CheckBox'
import styles from './export.module.css'
import type { ExportOptions } from './exportOptions'
import { PaperOptions } from './PaperOptions'
import { RegionOption } from './RegionOption'
import { DirectionOption, LanguageOption } from './SpeechOptions'

interface PictureOptionsProps {
  /** The whole board. */
  readonly state: EditorState
  /** Some of the map is in view. */
  readonly isSeen: boolean
  readonly options: ExportOptions
  readonly onChange: (options: ExportOptions) => void
}

export function PictureOptions({ state, isSeen, options, onChange }: PictureOptionsProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const set = (change: Partial<ExportOptions>) => onChange({ ...options, ...change })
  return (
    <div className={styles.options}>
      <RegionOption state={state} isSeen={isSeen} value={options.region} onChange={(region) => set({ region })} />
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
      {(options.format === 'png' || options.format === 'svg') && (
        <>
          <span>{t('export.background')}</span>
          <Segmented
            label={t('export.background')}
            value={options.background}
            options={[
              { value: 'theme', label: t('export.backgroundTheme') },
              { value: 'white', label: t('export.backgroundWhite') },
              { value: 'transparent', label: t('export.backgroundClear') },
            ]}
            onChange={(background) => set({ background })}
          />
        </>
      )}
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
