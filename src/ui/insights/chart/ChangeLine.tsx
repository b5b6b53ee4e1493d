import { useTranslation } from 'react-i18next'
import type { FigureUnit } from '../../../measures/figure'
import styles from '../insights.module.css'
import type { TrendChange } from '../model/trend'
import { useWords } from '../useWords'
import { ChangeBadge } from './Badges'

/** A change of a rate is told in percent of the rate before. */
const CHANGES = {
  percent: 'insights.changeBetween',
  points: 'insights.changeBetween',
  mean: 'insights.changeOfMean',
  perThousand: 'insights.changeOfRate',
} as const

interface ChangeLineProps {
  readonly change: TrendChange
  readonly unit: FigureUnit
}

/** Whether it got better, by how much, and which two periods that compares over what. */
export function ChangeLine({ change, unit }: ChangeLineProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { difference, interval, before, now, over, leftOut, verdict } = change
  return (
    <span className={styles.change}>
      <ChangeBadge verdict={verdict} up={difference > 0} />
      <span>
        {t(CHANGES[unit], {
          points: words.signed(difference),
          low: words.signed(interval.low),
          high: words.signed(interval.high),
          now: words.period(now),
          before: words.period(before),
        })}
        {over > 0 && ` ${t('insights.changeOver', { count: over })}`}
        {leftOut > 0 && ` ${t('insights.changeLeftOut', { count: leftOut })}`}
      </span>
    </span>
  )
}
