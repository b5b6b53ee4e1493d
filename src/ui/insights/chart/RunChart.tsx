import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useTranslation } from 'react-i18next'
import { pChart } from '../../../measures/pChart'
import { type RunChart as Runs, runChart } from '../../../measures/runChart'
import { targetOf } from '../../../measures/target'
import styles from '../insights.module.css'
import type { Trend, TrendPoint } from '../model/trend'
import { useFigureWords } from '../useFigureWords'
import { useDirection } from '../useInsights'
import { useWords } from '../useWords'
import { BenchmarkLine } from './BenchmarkLine'
import { alongOf } from './frame'

interface RunChartProps {
  readonly trend: Trend
  readonly width: number
  readonly height?: number
  /** Without an axis, a median or words: for small multiples. */
  readonly small?: boolean
  readonly label: string
}

const PAD = { top: 16, foot: 26, end: 18 }

/** Values over periods with their median, their target, and what a run chart finds in them. Time runs as people read. */
export function RunChart({ trend, width, height = trendHeight(trend), small = false, label }: RunChartProps) {
  const words = useWords()
  const { t } = useTranslation()
  const along = alongOf(width, useDirection())
  const { points, measure } = trend
  const runs = runChart(points.map(({ value }) => value))
  const limits = small ? undefined : limitsOf(trend)
  const gutter = small ? 6 : 46
  const benchmark = small ? undefined : measure.benchmark?.value
  const scale = unitScale(trend, [targetOf(measure)?.value, benchmark], limits)
  const y = scaleLinear()
    .domain(scale)
    .range([height - (small ? 8 : PAD.foot), small ? 8 : PAD.top])
  const end = small ? 6 : PAD.end
  const step = points.length > 1 ? (width - gutter - end) / (points.length - 1) : 0
  const logical = (index: number) => (points.length > 1 ? gutter + index * step : gutter + (width - gutter - end) / 2)
  const x = (index: number) => along(logical(index))
  const { tick: say } = useFigureWords(trend.unit)
  const target = targetOf(measure)?.value
  const wide = Math.max(84, ...points.map(({ period }) => widthOf(words.period(period)) + 12))
  const everyNth = Math.ceil(points.length / Math.max(1, Math.floor((width - gutter) / wide)))
  const path = line<TrendPoint>(
    (_, index) => x(index),
    ({ value }) => y(value),
  )([...points])
  return (
    <svg className={styles.svg} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <title>{label}</title>
      {!small && runs && <Signals runs={runs} x={x} step={step} top={PAD.top} foot={height - PAD.foot} />}
      {!small &&
        y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={along(gutter)} x2={along(width)} y1={y(tick)} y2={y(tick)} stroke="var(--line-100)" />
            <text className={styles.tick} x={along(gutter - 8)} y={y(tick) + 4}>
              {say(tick)}
            </text>
          </g>
        ))}
      {limits && <Limits limits={limits} x={x} y={y} />}
      {!small && runs && points.length > 2 && (
        <g>
          <line
            x1={along(gutter)}
            x2={along(width)}
            y1={y(runs.median)}
            y2={y(runs.median)}
            stroke="var(--ink-500)"
            strokeWidth="1.5"
          />
          <text className={styles.lineName} x={along(width - 2)} y={y(runs.median) - 5}>
            {t('insights.medianIs', { value: say(runs.median) })}
          </text>
        </g>
      )}
      {benchmark !== undefined && !small && (
        <BenchmarkLine from={along(gutter)} to={along(width)} end={along(width - 2)} y={y(benchmark)}>
          {t('insights.benchmarkIs', { value: say(benchmark) })}
        </BenchmarkLine>
      )}
      {target !== undefined && (
        <g>
          <line
            x1={along(gutter)}
            x2={along(width)}
            y1={y(target)}
            y2={y(target)}
            stroke="var(--ink-900)"
            strokeWidth={small ? 1 : 1.5}
            strokeDasharray="6 4"
          />
          {!small && (
            <text className={styles.lineName} x={along(width - 2)} y={y(target) - 5}>
              {t('insights.targetIs', { value: say(target) })}
            </text>
          )}
        </g>
      )}
      {!small &&
        points.map(
          ({ interval, period }, index) =>
            interval && (
              <line
                key={period}
                x1={x(index)}
                x2={x(index)}
                y1={y(interval.low)}
                y2={y(interval.high)}
                stroke="var(--accent-600)"
                strokeOpacity=".3"
                strokeWidth="4"
                strokeLinecap="round"
              />
            ),
        )}
      <path d={path ?? ''} fill="none" stroke="var(--accent-700)" strokeWidth="2" strokeLinejoin="round" />
      {points.map(({ value, sample, stated, period }, index) => (
        <circle
          key={period}
          cx={x(index)}
          cy={y(value)}
          r={small ? 3 : 4.5}
          fill={isSolid(sample, stated) ? 'var(--accent-700)' : 'var(--surface)'}
          stroke={isSolid(sample, stated) ? 'var(--surface)' : 'var(--accent-700)'}
          strokeWidth="2"
        />
      ))}
      {!small &&
        points.map(
          ({ period }, index) =>
            index % everyNth === 0 && (
              <text
                key={period}
                className={styles.tickMiddle}
                x={along(inside(logical(index), widthOf(words.period(period)), width))}
                y={height - 6}
              >
                {words.period(period)}
              </text>
            ),
        )}
    </svg>
  )
}

/** About how wide words of an axis are, in pixels. */
function widthOf(text: string): number {
  return text.length * 6.2
}

/** The middle of words that would reach over an end of the chart moves in. */
function inside(middle: number, wide: number, width: number): number {
  return Math.max(wide / 2, Math.min(middle, width - wide / 2))
}

/** p-chart limits, once there are enough periods for them to mean something. */
function limitsOf({ points, unit }: Trend) {
  const shares = points.flatMap(({ k, n }) => (k === null ? [] : [{ k, n }]))
  const chart = unit === 'percent' && shares.length === points.length ? pChart(shares) : null
  return chart?.enough ? chart : undefined
}

/** Hollow: few answers, or a figure that nobody has the counts of. */
function isSolid(sample: TrendPoint['sample'], stated: boolean): boolean {
  return sample === 'plain' && !stated
}

/** What a unit can reach, and the round steps of its axis. */
const AXES = {
  percent: { least: 0, most: 100, step: 10 },
  points: { least: -100, most: 100, step: 10 },
  mean: { least: -100, most: 100, step: 0.5 },
  perThousand: { least: 0, most: Number.POSITIVE_INFINITY, step: 1 },
} as const

function unitScale(
  { points, unit }: Trend,
  lines: readonly (number | undefined)[],
  limits: ReturnType<typeof limitsOf>,
): [number, number] {
  const { least, most, step } = AXES[unit]
  const values = [
    ...points.flatMap(({ interval, value }) => (interval ? [interval.low, interval.high] : [value])),
    ...(limits?.points.flatMap(({ low, high }) => [100 * low, 100 * high]) ?? []),
    ...lines.flatMap((each) => each ?? []),
  ]
  const low = Math.floor(Math.min(...values) / step) * step
  const high = Math.ceil(Math.max(...values) / step) * step
  return [Math.max(least, low), Math.min(most, high === low ? high + step : high)]
}

/** A single period needs no height: there is nothing to follow. */
function trendHeight({ points }: Trend): number {
  return points.length > 1 ? 210 : 130
}

interface SignalsProps {
  readonly runs: Runs
  readonly x: (index: number) => number
  readonly step: number
  readonly top: number
  readonly foot: number
}

/** Where a shift or a trend begins and ends, as a band behind the line. Its words stand under the chart. */
function Signals({ runs, x, step, top, foot }: SignalsProps) {
  const bands = [
    ...runs.shifts.map((run) => ({ ...run, isUp: run.side === 'above' })),
    ...runs.trends.map((run) => ({ ...run, isUp: run.direction === 'up' })),
  ]
  return bands.map(({ from, length, isUp }) => {
    const a = x(from)
    const b = x(from + length - 1)
    const left = Math.min(a, b) - step / 2
    return (
      <rect
        key={`${from} ${length}`}
        x={left}
        y={top}
        width={Math.abs(a - b) + step}
        height={foot - top}
        rx="4"
        fill={isUp ? 'var(--s2)' : 'var(--s-1)'}
        fillOpacity=".1"
      />
    )
  })
}

interface LimitsProps {
  readonly limits: NonNullable<ReturnType<typeof limitsOf>>
  readonly x: (index: number) => number
  readonly y: (value: number) => number
}

function Limits({ limits, x, y }: LimitsProps) {
  const side = (which: 'low' | 'high') =>
    limits.points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(100 * point[which])}`).join('')
  return (
    <g>
      {(['low', 'high'] as const).map((which) => (
        <path key={which} d={side(which)} fill="none" stroke="var(--s-1)" strokeWidth="1.25" strokeDasharray="2 3" />
      ))}
      {limits.points.map(
        (point, index) =>
          point.out &&
          point.share !== null && (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in time
              key={index}
              cx={x(index)}
              cy={y(100 * point.share)}
              r="9"
              fill="none"
              stroke="var(--s-2)"
              strokeWidth="2"
            />
          ),
      )}
    </g>
  )
}
