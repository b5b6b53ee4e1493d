import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../editor/controls/Segmented'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import { type Centre, type ImportancePoint, importancePoints } from '../model/importance'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { ImportancePlot } from './ImportancePlot'

/** What matters and how well it is done: where work pays, and where there may be too much of it. */
export function ImportanceCard() {
  const { t } = useTranslation()
  const { scores } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const [centre, setCentre] = useState<Centre>('median')
  const grid = importancePoints(scores, centre)
  const nameOf = ({ touchpoint, place }: ImportancePoint) => say(touchpoint.placed.card.text) || say(place.step.name)
  const factsOf = ({ importance, touchpoint, performance }: ImportancePoint) =>
    t('insights.importanceFacts', {
      weight: words.number(importance, 1),
      percent: words.percent(performance, touchpoint.score.n),
      count: words.count(touchpoint.score.k, touchpoint.score.n),
    })
  if (!grid) {
    return (
      <ChartCard title={t('insights.importance')} span={6}>
        <Teach>{t('insights.importanceNone')}</Teach>
      </ChartCard>
    )
  }
  const { points, centre: middle } = grid
  return (
    <ChartCard
      title={t('insights.importance')}
      span={6}
      controls={
        <Segmented
          label={t('insights.centre')}
          value={centre}
          options={[
            { value: 'median', label: t('insights.median') },
            { value: 'mean', label: t('insights.mean') },
          ]}
          onChange={setCentre}
        />
      }
      table={
        <DataTable
          caption={t('insights.importance')}
          columns={[
            { key: 'name', label: t('insights.column.touchpoint') },
            { key: 'weight', label: t('insights.column.importance'), numeric: true },
            { key: 'share', label: t('insights.column.satisfied'), numeric: true },
            { key: 'count', label: t('insights.column.base'), numeric: true },
            { key: 'quadrant', label: t('insights.column.quadrant') },
          ]}
          rows={points.map((point) => ({
            key: point.key,
            cells: [
              nameOf(point),
              words.number(point.importance, 1),
              words.percent(point.performance, point.touchpoint.score.n),
              words.count(point.touchpoint.score.k, point.touchpoint.score.n),
              t(`insights.quadrant.${point.quadrant}`),
            ],
          }))}
        />
      }
    >
      <ImportancePlot
        title={t('insights.importance')}
        summary={t('insights.summary.importance', {
          count: points.length,
          concentrate: points.filter(({ quadrant }) => quadrant === 'concentrate').length,
        })}
        points={points.map((point) => ({
          ...point,
          name: nameOf(point),
          facts: factsOf(point),
          tool: <JumpButton name={nameOf(point)} spot={spotOfCard(point.touchpoint.placed)} />,
        }))}
        centre={middle}
        xLabel={t('insights.performance')}
        yLabel={t('insights.importanceAxis')}
        sayPerformance={(value) => words.percent(value, 0)}
      />
      <p className={styles.foot}>
        {t(centre === 'median' ? 'insights.centreMedian' : 'insights.centreMean', {
          importance: words.number(middle.importance, 1),
          performance: words.percent(middle.performance, 100),
        })}{' '}
        {t('insights.importanceFoot')}
      </p>
    </ChartCard>
  )
}
