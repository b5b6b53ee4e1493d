import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../editor/controls/Segmented'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import type { Importance } from '../model/attributes'
import { derivedOf } from '../model/drivers'
import { type Centre, type ImportancePoint, importancePoints } from '../model/importance'
import type { TouchpointScore } from '../model/stepScores'
import { spotOfCard } from '../spots'
import { useDriverWords } from '../useDriverWords'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { ImportancePlot } from './ImportancePlot'

const LINES = {
  stated: { median: 'insights.centreMedian', mean: 'insights.centreMean' },
  derived: { median: 'insights.drivers.centreMedian', mean: 'insights.drivers.centreMean' },
} as const

/** What matters and how well it is done: where work pays, and where there may be too much of it. */
export function ImportanceCard() {
  const { t } = useTranslation()
  const { scores, drivers } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const [centre, setCentre] = useState<Centre>('median')
  const [chosen, setChosen] = useState<Importance>('stated')
  const { r, range } = useDriverWords()
  const derived = (touchpoint: TouchpointScore) => derivedOf(drivers, touchpoint)
  const grids = {
    stated: importancePoints(scores, centre),
    derived: importancePoints(scores, centre, (touchpoint) => derived(touchpoint)?.r),
  }
  const kind = grids[chosen] ? chosen : grids.stated ? 'stated' : 'derived'
  const grid = grids[kind]
  const nameOf = ({ touchpoint, place }: ImportancePoint) => say(touchpoint.placed.card.text) || say(place.step.name)
  const sayImportance = (value: number) => (kind === 'stated' ? words.number(value, 1) : r(value))
  /** r with its range and how many people it is from. */
  const sayPoint = ({ importance, touchpoint }: ImportancePoint) => {
    const correlation = kind === 'derived' ? derived(touchpoint) : undefined
    if (!correlation) return sayImportance(importance)
    return `${r(importance)} (${t('insights.drivers.rangeOf', { range: range(correlation), count: correlation.n })})`
  }
  const factsOf = (point: ImportancePoint) =>
    t(kind === 'stated' ? 'insights.importanceFacts' : 'insights.drivers.facts', {
      weight: sayPoint(point),
      percent: words.percent(point.performance, point.touchpoint.score.n),
      count: words.count(point.touchpoint.score.k, point.touchpoint.score.n),
    })
  if (!grid) {
    return (
      <ChartCard title={t('insights.importance')} span={6}>
        <Teach>{t('insights.importanceNone')}</Teach>
      </ChartCard>
    )
  }
  const { points, centre: middle } = grid
  const axis = t(kind === 'stated' ? 'insights.importanceAxis' : 'insights.drivers.axis')
  return (
    <ChartCard
      title={t('insights.importance')}
      span={6}
      subtitle={kind === 'derived' ? t('insights.attributes.together') : undefined}
      controls={
        <>
          <Segmented
            label={t('insights.centre')}
            value={centre}
            options={[
              { value: 'median', label: t('insights.median') },
              { value: 'mean', label: t('insights.mean') },
            ]}
            onChange={setCentre}
          />
          {grids.stated && grids.derived && (
            <Segmented
              label={t('insights.column.importance')}
              value={kind}
              options={[
                { value: 'stated', label: t('insights.drivers.byWeight') },
                { value: 'derived', label: t('insights.drivers.byR') },
              ]}
              onChange={setChosen}
            />
          )}
        </>
      }
      table={
        <DataTable
          caption={t('insights.importance')}
          columns={[
            { key: 'name', label: t('insights.column.touchpoint') },
            { key: 'weight', label: axis, numeric: true },
            { key: 'share', label: t('insights.column.satisfied'), numeric: true },
            { key: 'count', label: t('insights.column.base'), numeric: true },
            { key: 'quadrant', label: t('insights.column.quadrant') },
          ]}
          rows={points.map((point) => ({
            key: point.key,
            cells: [
              nameOf(point),
              sayPoint(point),
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
        yLabel={axis}
        sayPerformance={(value) => words.percent(value, 0)}
      />
      <p className={styles.foot}>
        {t(LINES[kind][centre], {
          importance: sayImportance(middle.importance),
          performance: words.percent(middle.performance, 100),
        })}{' '}
        {t(kind === 'stated' ? 'insights.importanceFoot' : 'insights.drivers.noCause')}
      </p>
    </ChartCard>
  )
}
