import { useTranslation } from 'react-i18next'
import type { FigureUnit } from '../../measures/figure'
import type { TrendPoint } from './model/trend'
import { useWords } from './useWords'

/** A figure of any unit in words: percent, points, a mean, events per 1,000. */
export interface FigureWords {
  readonly value: (point: TrendPoint) => string
  /** A round value of an axis. */
  readonly tick: (value: number) => string
  readonly base: (point: TrendPoint) => string
  readonly range: (point: TrendPoint) => string
}

export function useFigureWords(unit: FigureUnit): FigureWords {
  const { t } = useTranslation()
  const words = useWords()
  const say = (value: number, n: number) => {
    if (unit === 'percent') return words.percent(value / 100, n)
    return unit === 'points' ? words.signed(value) : words.number(value, 2)
  }
  return {
    value: ({ value, n }) => say(value, n),
    tick: (value) => {
      if (unit === 'percent') return words.percent(value / 100, 0)
      return unit === 'points' ? words.signed(value, 0) : words.number(value, 1)
    },
    base: ({ k, n, stated }) => {
      if (stated) return t('insights.stated')
      return k === null ? t('insights.answersCount', { count: n }) : words.count(k, n)
    },
    range: ({ interval, n }) =>
      interval === null ? '—' : t('insights.range', { low: say(interval.low, n), high: say(interval.high, n) }),
  }
}
