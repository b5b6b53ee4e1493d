import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pChart } from '../../../measures/pChart'
import { runChart } from '../../../measures/runChart'
import { Choice } from '../../fields/Choice'
import { Figure } from '../chart/Badges'
import { ChangeLine } from '../chart/ChangeLine'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { useWidth } from '../chart/frame'
import { RunChart } from '../chart/RunChart'
import styles from '../insights.module.css'
import { type StageTrend, stageTrends, type Trend, type TrendPoint, trendOf } from '../model/trend'
import { useFigureWords } from '../useFigureWords'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** How a measure went over the periods, as a whole and stage by stage. */
export function TrendCard() {
  const { t } = useTranslation()
  const { facts, board, measure } = useInsights()
  const say = useBoardText()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [box, width] = useWidth()
  const trends = Object.values(board.measures).flatMap((each) => trendOf(board, each) ?? [])
  const trend =
    trends.find((each) => each.measure.id === chosen) ??
    trends.find((each) => each.measure.id === measure?.id) ??
    trends[0]
  if (!trend) {
    return (
      <ChartCard title={t('insights.trend')} span={12}>
        <Teach>{t('insights.trendNone')}</Teach>
      </ChartCard>
    )
  }
  const stages = stageTrends(facts, board, trend.measure)
  return (
    <ChartCard
      title={t('insights.trend')}
      span={12}
      subtitle={`${say(trend.measure.name)} · ${trend.about === 'journey' ? t('insights.ofJourney') : t('insights.ofTouchpoints')}`}
      controls={
        trends.length > 1 ? (
          <Choice
            compact
            label={t('inspector.question')}
            value={trend.measure.id}
            options={trends.map((each) => ({ value: each.measure.id, label: say(each.measure.name) }))}
            onChange={setChosen}
          />
        ) : undefined
      }
      table={<TrendTable trend={trend} stages={stages} />}
    >
      <div className={styles.trend}>
        <div ref={box} className={styles.trendMain}>
          {width > 0 && (
            <RunChart trend={trend} width={width} label={t('insights.summary.trend', { count: trend.points.length })} />
          )}
          <TrendWords trend={trend} />
        </div>
        {stages.length > 0 && (
          <ul className={styles.multiples} aria-label={t('insights.byStage')}>
            {stages.map((each) => (
              <StageMultiple key={each.stage.id} trend={each} />
            ))}
          </ul>
        )}
      </div>
    </ChartCard>
  )
}

/** What the run chart and the limits find, and what to wait for while there is too little. */
function TrendWords({ trend }: { readonly trend: Trend }) {
  const { t } = useTranslation()
  const words = useWords()
  const { points, change, unit } = trend
  const runs = runChart(points.map(({ value }) => value))
  const shares = points.flatMap(({ k, n }) => (k === null ? [] : [{ k, n }]))
  const limits = unit === 'percent' && shares.length === points.length ? pChart(shares) : null
  const out = limits?.enough
    ? limits.points.flatMap((point, index) => (point.out ? (points[index]?.period ?? []) : []))
    : []
  const span = (from: number, length: number) => ({
    from: words.period(points[from]?.period ?? ''),
    to: words.period(points[Math.min(from + length - 1, points.length - 1)]?.period ?? ''),
  })
  const found = [
    ...(runs?.shifts.map(({ from, length, side }) =>
      t(side === 'above' ? 'insights.shiftAbove' : 'insights.shiftBelow', { count: length, ...span(from, length) }),
    ) ?? []),
    ...(runs?.trends.map(({ from, length, direction }) =>
      t(direction === 'up' ? 'insights.trendUp' : 'insights.trendDown', { count: length, ...span(from, length) }),
    ) ?? []),
    ...(out.length === 0 ? [] : [t('insights.outOfLimits', { count: out.length, periods: sayList(out) })]),
  ]
  return (
    <div className={styles.conclusions}>
      {change && (
        <p>
          <ChangeLine change={change} unit={unit} />
        </p>
      )}
      {found.map((sentence) => (
        <p key={sentence}>
          <b>{sentence}</b>
        </p>
      ))}
      <p>{found.length === 0 ? sayWait(points.length) : t('insights.signalRule')}</p>
    </div>
  )

  function sayList(periods: readonly string[]): string {
    return new Intl.ListFormat(t('inspector.listLocale'), { type: 'conjunction' }).format(periods.map(words.period))
  }

  function sayWait(count: number): string {
    if (count === 1) return t('insights.onePeriod')
    return count < 6 ? t('insights.fewPeriods', { count }) : t('insights.noSignal')
  }
}

function StageMultiple({ trend }: { readonly trend: StageTrend }) {
  const say = useBoardText()
  const words = useWords()
  const figures = useFigureWords(trend.unit)
  const [box, width] = useWidth()
  const last = trend.points.at(-1)
  if (!last) return null
  const name = say(trend.stage.name)
  const value = figures.value(last)
  const base = figures.base(last)
  return (
    <li>
      <span className={styles.multipleHead}>
        <b dir="auto">{name}</b>
        <span>
          <Figure>{value}</Figure>
        </span>
      </span>
      <div ref={box} className={styles.multipleChart}>
        {width > 0 && <RunChart trend={trend} width={width} height={54} small label={`${name}: ${value}, ${base}`} />}
      </div>
      <small>
        {base} · {words.period(last.period)}
      </small>
    </li>
  )
}

function TrendTable({ trend, stages }: { readonly trend: Trend; readonly stages: readonly StageTrend[] }) {
  const { t } = useTranslation()
  const say = useBoardText()
  const words = useWords()
  const figures = useFigureWords(trend.unit)
  const rowsOf = (points: readonly TrendPoint[], name: string) =>
    points.map((point) => ({
      key: `${name} ${point.period}`,
      cells: [name, words.period(point.period), figures.value(point), figures.base(point), figures.range(point)],
    }))
  return (
    <DataTable
      caption={t('insights.trend')}
      columns={[
        { key: 'of', label: t('insights.column.of') },
        { key: 'period', label: t('inspector.period') },
        { key: 'value', label: t('insights.column.value'), numeric: true },
        { key: 'count', label: t('insights.column.base'), numeric: true },
        { key: 'range', label: t('insights.column.interval'), numeric: true },
      ]}
      rows={[
        ...rowsOf(trend.points, trend.about === 'journey' ? t('insights.ofJourney') : t('insights.ofTouchpoints')),
        ...stages.flatMap((each) => rowsOf(each.points, say(each.stage.name))),
      ]}
    />
  )
}
