import { useTranslation } from 'react-i18next'
import { brandId } from '../../base/ids'
import { useBoardText, useInsights } from './useInsights'

export interface DimensionWords {
  readonly name: (dimension: string) => string
  readonly value: (dimension: string, value: string) => string
}

/** Dimensions of the product in the language shown; others under the name they came with. */
export function useDimensionWords(): DimensionWords {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const say = useBoardText()
  const known: Readonly<Record<string, string>> = {
    company: t('insights.dimensions.company'),
    branch: t('insights.dimensions.branch'),
    channel: t('insights.dimensions.channel'),
    persona: t('insights.dimensions.persona'),
    segment: t('insights.dimensions.segment'),
    job: t('insights.dimensions.job'),
  }
  return {
    name: (dimension) => known[dimension] ?? dimension,
    value: (dimension, value) => {
      const { personas, channels } = facts.board
      if (dimension === 'persona') return say(personas[brandId('persona', value)]?.name) || value
      if (dimension === 'channel') return say(channels[brandId('channel', value)]?.name) || value
      return value
    },
  }
}
