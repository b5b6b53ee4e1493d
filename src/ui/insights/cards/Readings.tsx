import { useTranslation } from 'react-i18next'
import { DataTable } from '../chart/DataTable'
import styles from '../insights.module.css'
import type { Headline } from '../model/headline'
import { weakestSteps } from '../model/stepScores'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** The ways to make one figure of many, side by side with the question each one answers. */
export function Readings({ headline }: { readonly headline: Headline }) {
  const { t } = useTranslation()
  const { scores } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const weakest = weakestSteps(scores, 1)[0]
  const rows = headline.readings.map(({ name, share, interval, k, n }) => ({
    key: name,
    cells: [
      t(`insights.rollUp.${name}`),
      words.percent(share, n),
      words.range(interval, n),
      k === undefined ? t('insights.answersCount', { count: n }) : words.count(k, n),
      t(`insights.rollUpAnswers.${name}`),
    ],
  }))
  const least = weakest?.score
  const last =
    least?.share !== undefined && least.share !== null && least.interval
      ? [
          {
            key: 'weakest',
            cells: [
              t('insights.rollUp.weakest'),
              words.percent(least.share, least.n),
              words.range(least.interval, least.n),
              words.count(least.k, least.n),
              `${t('insights.rollUpAnswers.weakest')} ${say(weakest?.place.step.name)}`,
            ],
          },
        ]
      : []
  return (
    <div className={styles.readings}>
      <DataTable
        caption={t('insights.otherReadings')}
        columns={[
          { key: 'name', label: t('insights.column.reading') },
          { key: 'share', label: t('insights.column.satisfied'), numeric: true },
          { key: 'range', label: t('insights.column.interval'), numeric: true },
          { key: 'count', label: t('insights.column.base'), numeric: true },
          { key: 'answers', label: t('insights.column.answersWhat') },
        ]}
        rows={[...rows, ...last]}
      />
    </div>
  )
}
