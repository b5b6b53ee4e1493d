import { useTranslation } from 'react-i18next'
import type { PosterSize, SheetOptions, TileText } from '../../layout'
import { Segmented } from '../editor/controls/Segmented'
import { useFormats } from '../i18n/useFormats'

interface PaperOptionsProps {
  readonly sheets: SheetOptions
  readonly onChange: (change: Partial<SheetOptions>) => void
}

const POSTERS: readonly PosterSize[] = ['natural', 'A3', 'A2', 'A1', 'A0']
const TEXTS: readonly TileText[] = ['fit', 7, 9, 12]

/** How the board lies on paper: all on one, over several, or a stage a slide. */
export function PaperOptions({ sheets, onChange }: PaperOptionsProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <>
      <span>{t('pdf.layout')}</span>
      <Segmented
        label={t('pdf.layout')}
        value={sheets.layout}
        options={[
          { value: 'poster', label: t('pdf.poster') },
          { value: 'tiles', label: t('pdf.tiles') },
          { value: 'slides', label: t('pdf.slides') },
        ]}
        onChange={(layout) => onChange({ layout })}
      />
      {sheets.layout === 'poster' && (
        <>
          <span>{t('pdf.width')}</span>
          <Segmented
            label={t('pdf.width')}
            value={sheets.poster}
            options={POSTERS.map((size) => ({ value: size, label: size === 'natural' ? t('pdf.natural') : size }))}
            onChange={(poster) => onChange({ poster })}
          />
        </>
      )}
      {sheets.layout === 'tiles' && (
        <>
          <span>{t('pdf.paper')}</span>
          <Segmented
            label={t('pdf.paper')}
            value={sheets.paper}
            options={[
              { value: 'A4', label: 'A4' },
              { value: 'A3', label: 'A3' },
            ]}
            onChange={(paper) => onChange({ paper })}
          />
          <span>{t('pdf.text')}</span>
          <Segmented
            label={t('pdf.text')}
            value={`${sheets.text}`}
            options={TEXTS.map((text) => ({
              value: `${text}` as const,
              label: text === 'fit' ? t('pdf.fit') : t('pdf.points', { points: number(text) }),
            }))}
            onChange={(value) => onChange({ text: TEXTS.find((text) => `${text}` === value) ?? 'fit' })}
          />
        </>
      )}
    </>
  )
}
