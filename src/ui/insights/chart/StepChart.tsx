import { useTranslation } from 'react-i18next'
import { Marks } from '../../../canvas/Marks'
import { areasToLine, monotoneCurve } from '../../../lanes/draw/curve'
import { faceMarks, moodOf } from '../../../lanes/draw/face'
import type { LatestSatisfaction } from '../../../measures/cardSatisfaction'
import { sampleSize } from '../../../measures/sample'
import { pathData } from '../../../scene'
import styles from '../insights.module.css'
import type { StepScore } from '../model/stepScores'
import { useBoardText, useDirection, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { Figure, VerdictIcon } from './Badges'
import { BenchmarkLine } from './BenchmarkLine'
import { type Along, alongOf } from './frame'
import { useRoving } from './useRoving'

interface StepChartProps {
  readonly scores: readonly StepScore[]
  readonly width: number
  /** Room for the axis at the start. */
  readonly gutter: number
}

/** Pixels: the band of feelings, and below it the band of shares. */
const FEELING = { top: 16, point: 18 }
const ZERO = FEELING.top + 2 * FEELING.point
const BARS = { top: ZERO + 2 * FEELING.point + 26, height: 118 }
const HEIGHT = BARS.top + BARS.height + 6

/** A column a step. The picture is for the eye; the buttons under it say the same and open what lies behind. */
export function StepChart({ scores, width, gutter }: StepChartProps) {
  const { t } = useTranslation()
  const along = alongOf(width, useDirection())
  const column = (width - gutter) / scores.length
  const isFelt = scores.some(({ feeling }) => feeling !== undefined)
  // Without feelings their band is not kept free.
  const top = isFelt ? 0 : BARS.top - 14
  return (
    <>
      <svg
        className={styles.svg}
        viewBox={`0 ${top} ${width} ${HEIGHT - top}`}
        role="img"
        aria-label={useSummary(scores)}
      >
        <title>{t('insights.byStep')}</title>
        {isFelt && <Feelings scores={scores} along={along} gutter={gutter} column={column} width={width} />}
        <Bars scores={scores} along={along} gutter={gutter} column={column} width={width} />
      </svg>
      <Labels scores={scores} gutter={gutter} />
    </>
  )
}

interface BandProps {
  readonly scores: readonly StepScore[]
  readonly along: Along
  readonly gutter: number
  readonly column: number
  readonly width: number
}

function Feelings({ scores, along, gutter, column, width }: BandProps) {
  const words = useWords()
  const spots = scores.flatMap(({ feeling }, index) =>
    feeling === undefined
      ? []
      : [{ x: along(gutter + (index + 0.5) * column), y: ZERO - feeling * FEELING.point, feeling }],
  )
  // The curve is drawn from the left, whichever way the journey runs.
  const curve = monotoneCurve([...spots].sort((a, b) => a.x - b.x))
  const { above, below } = areasToLine(curve, ZERO)
  return (
    <g>
      {[2, 0, -2].map((value) => (
        <text key={value} className={styles.tick} x={along(gutter - 8)} y={ZERO - value * FEELING.point + 4}>
          {words.signed(value, 0)}
        </text>
      ))}
      <line x1={along(gutter)} x2={along(width)} y1={ZERO} y2={ZERO} stroke="var(--line-300)" strokeDasharray="2 3" />
      <path d={pathData(above)} fill="var(--s2)" fillOpacity=".12" />
      <path d={pathData(below)} fill="var(--s-1)" fillOpacity=".14" />
      <path d={pathData(curve)} fill="none" stroke="var(--ink-700)" strokeWidth="2.25" />
      {spots.map(({ x, y, feeling }) => (
        <g key={x}>
          <Marks marks={faceMarks({ x, y }, moodOf(feeling))} />
        </g>
      ))}
    </g>
  )
}

function Bars({ scores, along, gutter, column, width }: BandProps) {
  const { t } = useTranslation()
  const { measure } = useInsights()
  const words = useWords()
  const y = (share: number) => BARS.top + (1 - share) * BARS.height
  const target = measure?.target === undefined ? undefined : measure.target / 100
  const benchmark = measure?.benchmark && measure.benchmark.value / 100
  const ticks = [0, 0.5, 1].filter((tick) => target === undefined || Math.abs(tick - target) > 0.14)
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={along(gutter)} x2={along(width)} y1={y(tick)} y2={y(tick)} stroke="var(--line-100)" />
          <text className={styles.tick} x={along(gutter - 8)} y={y(tick) + 4}>
            {words.percent(tick, 0)}
          </text>
        </g>
      ))}
      {scores.map(({ place, score }, index) => {
        const middle = along(gutter + (index + 0.5) * column)
        return (
          score && <Bar key={place.step.id} score={score} middle={middle} width={Math.min(column * 0.44, 44)} y={y} />
        )
      })}
      {benchmark !== undefined && (
        <BenchmarkLine from={along(gutter)} to={along(width)} end={along(width - 2)} y={y(benchmark)}>
          {t('insights.benchmarkIs', { value: words.percent(benchmark, 0) })}
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
            strokeWidth="1.5"
            strokeDasharray="6 4"
          />
          <text className={styles.tickTarget} x={along(gutter - 8)} y={y(target) + 4}>
            {words.percent(target, 0)}
          </text>
        </g>
      )}
    </g>
  )
}

interface BarProps {
  readonly score: LatestSatisfaction
  readonly middle: number
  readonly width: number
  readonly y: (share: number) => number
}

/** The share as a bar, its interval as a whisker; hollow where few were asked, nothing where five were not. */
function Bar({ score, middle, width, y }: BarProps) {
  const { share, interval, n, verdict } = score
  const size = sampleSize(n)
  if (share === null || interval === null || size === 'tiny') return null
  const kind = verdict?.kind ?? 'none'
  const isHollow = size === 'small'
  return (
    <g className={styles.bar} data-verdict={kind} data-hollow={isHollow || undefined}>
      <rect x={middle - width / 2} y={y(share)} width={width} height={Math.max(y(0) - y(share), 1)} rx="3" />
      <g className={styles.whisker}>
        <line x1={middle} x2={middle} y1={y(interval.high)} y2={y(interval.low)} />
        <line x1={middle - 6} x2={middle + 6} y1={y(interval.high)} y2={y(interval.high)} />
        <line x1={middle - 6} x2={middle + 6} y1={y(interval.low)} y2={y(interval.low)} />
        <circle cx={middle} cy={y(share)} r="3.5" />
      </g>
    </g>
  )
}

function Labels({ scores, gutter }: Pick<StepChartProps, 'scores' | 'gutter'>) {
  const { t } = useTranslation()
  const { openStep } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const roving = useRoving(scores.length)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the columns of a chart are no fields of a form
    <div
      role="group"
      aria-label={t('insights.stepsOfChart')}
      className={styles.stepLabels}
      style={{ paddingInlineStart: gutter, gridTemplateColumns: `repeat(${scores.length}, minmax(0, 1fr))` }}
      onKeyDown={roving.onKeyDown}
    >
      {scores.map(({ place, score }, index) => {
        const name = say(place.step.name)
        const isTiny = !score || sampleSize(score.n) === 'tiny' || score.share === null
        return (
          <button
            key={place.step.id}
            type="button"
            data-roving
            tabIndex={roving.tabIndexOf(index)}
            className={styles.stepLabel}
            data-verdict={score?.verdict?.kind}
            aria-label={`${name}: ${score ? words.sentence(score) : t('insights.notAsked')}`}
            onClick={() => openStep(place.step.id)}
          >
            <b>
              {score?.verdict && !isTiny && <VerdictIcon kind={score.verdict.kind} />}
              <Figure>{isTiny || score.share === null ? '—' : words.percent(score.share, score.n)}</Figure>
            </b>
            <small>{score ? words.count(score.k, score.n) : t('insights.notAskedShort')}</small>
            <span dir="auto">{name}</span>
          </button>
        )
      })}
    </div>
  )
}

function useSummary(scores: readonly StepScore[]): string {
  const { t } = useTranslation()
  const say = useBoardText()
  const words = useWords()
  const known = scores.flatMap(({ place, score }) =>
    score && score.share !== null && sampleSize(score.n) !== 'tiny' ? [{ place, share: score.share, n: score.n }] : [],
  )
  const [first] = known
  if (!first) return t('insights.summary.feelings', { count: scores.length })
  const low = known.reduce((least, each) => (each.share < least.share ? each : least), first)
  const high = known.reduce((most, each) => (each.share > most.share ? each : most), first)
  return t('insights.summary.byStep', {
    count: known.length,
    low: words.percent(low.share, low.n),
    lowStep: say(low.place.step.name),
    high: words.percent(high.share, high.n),
    highStep: say(high.place.step.name),
  })
}
