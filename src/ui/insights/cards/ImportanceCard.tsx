import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../editor/controls/Segmented'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import { PointList } from '../chart/PointList'
import { Scatter } from '../chart/Scatter'
import { rangeOf, within } from '../chart/scatterRange'
import styles from '../insights.module.css'
import { type Centre, IMPORTANCE_QUADRANTS, type ImportancePoint, importancePoints } from '../model/importance'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

const LOOKS = { concentrate: 'bad', keep: 'good', overkill: 'violet', low: 'plain' } as const

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
  const xs = rangeOf(points.map(({ performance }) => performance))
  const ys = rangeOf(points.map(({ importance }) => importance))
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
      <div className={styles.withList}>
        <Scatter
          title={t('insights.importance')}
          summary={t('insights.summary.importance', {
            count: points.length,
            concentrate: points.filter(({ quadrant }) => quadrant === 'concentrate').length,
          })}
          points={points.map((point) => ({
            key: point.key,
            number: words.number(point.number),
            x: within(point.performance, xs),
            y: within(point.importance, ys),
            look: LOOKS[point.quadrant],
          }))}
          split={{ x: within(middle.performance, xs), y: within(middle.importance, ys) }}
          quadrants={[
            { name: t('insights.quadrant.concentrate'), look: 'bad' },
            { name: t('insights.quadrant.keep'), look: 'good' },
            { name: t('insights.quadrant.low'), look: 'plain' },
            { name: t('insights.quadrant.overkill'), look: 'plain' },
          ]}
          xLabel={t('insights.performance')}
          yLabel={t('insights.importanceAxis')}
          xEnds={[words.percent(xs.low, 0), words.percent(xs.high, 0)]}
        />
        <PointList
          groups={IMPORTANCE_QUADRANTS.map((quadrant) => ({
            key: quadrant,
            name: t(`insights.quadrant.${quadrant}`),
            look: LOOKS[quadrant],
            points: points
              .filter((point) => point.quadrant === quadrant)
              .map((point) => ({
                key: point.key,
                number: words.number(point.number),
                name: nameOf(point),
                facts: factsOf(point),
                tool: <JumpButton name={nameOf(point)} spot={spotOfCard(point.touchpoint.placed)} />,
              })),
          }))}
        />
      </div>
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
