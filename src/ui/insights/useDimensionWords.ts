import { useTranslation } from 'react-i18next'
import { sayDimension, sayDimValue } from '../../lanes/measuredWords'
import { useSpeech } from '../table/useSpeech'

export interface DimensionWords {
  readonly name: (dimension: string) => string
  readonly value: (dimension: string, value: string) => string
}

/** Dimensions and their values in words; the interface's own words where it has some. */
export function useDimensionWords(): DimensionWords {
  const { t } = useTranslation()
  const speech = useSpeech()
  return {
    name: (dimension) => (dimension === 'job' ? t('insights.dimensionJob') : sayDimension(dimension, speech)),
    value: (dimension, value) => sayDimValue(dimension, value, speech),
  }
}
