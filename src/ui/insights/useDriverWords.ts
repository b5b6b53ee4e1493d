import { useTranslation } from 'react-i18next'
import type { Correlation } from '../../measures/correlation'
import { roundHalfAway } from '../../measures/sample'
import { isolate } from '../i18n/isolate'
import { useFormats } from '../i18n/useFormats'

/** r and its range, always with two decimals so that they can be compared by eye. */
export function useDriverWords() {
  const { t } = useTranslation()
  const formats = useFormats()
  const r = (value: number) => {
    const figure = formats.number(roundHalfAway(value, 2), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    return isolate(figure.replace('-', '−'), formats)
  }
  const range = ({ interval }: Correlation) =>
    interval ? t('insights.range', { low: r(interval.low), high: r(interval.high) }) : '—'
  return { r, range }
}
