import { addCounts } from '../../../measures/counts'
import { csat } from '../../../measures/csat'
import { netPromoter, recommendationGroups } from '../../../measures/nps'
import { type SampleSize, sampleSize } from '../../../measures/sample'
import type { Interval } from '../../../measures/share'
import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'
import type { Measure } from '../../../model/records/measure'
import type { BoardFacts } from './boardFacts'
import { isAboutJourney } from './headline'

/** One period of a measure. Shares are 0…1, net scores are points. */
export interface TrendPoint {
  readonly period: string
  readonly k: number | undefined
  readonly n: number
  readonly value: number
  readonly interval: Interval
  readonly size: SampleSize
}

export interface Trend {
  readonly measure: Measure
  /** `points` for a net score. */
  readonly unit: 'share' | 'points'
  /** Whether the question was about the journey as a whole, or is pooled over touchpoints. */
  readonly about: 'journey' | 'touchpoints'
  /** From the earliest period. */
  readonly points: readonly TrendPoint[]
}

/** How a measure went over the periods: by the journey's own question where it was asked, else all touchpoints as one pool. */
export function trendOf(board: Board, measure: Measure): Trend | null {
  const all = Object.values(board.answers).filter((each) => each.measure === measure.id)
  const own = all.filter(isAboutJourney)
  const about = own.length > 0 ? 'journey' : 'touchpoints'
  const points = pointsOf(own.length > 0 ? own : all, measure)
  return points.length === 0 ? null : { measure, unit: unitOf(measure), about, points }
}

export interface StageTrend extends Trend {
  readonly stage: BoardFacts['stages'][number]
}

/** The same measure stage by stage; stages that nobody was asked about are left out. */
export function stageTrends(facts: BoardFacts, board: Board, measure: Measure): readonly StageTrend[] {
  return facts.stages.flatMap((stage) => {
    const cards = new Set(
      facts.steps
        .filter((place) => place.stage.id === stage.id)
        .flatMap(({ cards }) => cards.map(({ card }) => card.id)),
    )
    const own = Object.values(board.answers).filter(
      (each) => each.measure === measure.id && each.card !== undefined && cards.has(each.card),
    )
    const points = pointsOf(own, measure)
    return points.length === 0 ? [] : [{ stage, measure, unit: unitOf(measure), about: 'touchpoints' as const, points }]
  })
}

function unitOf({ family }: Measure): Trend['unit'] {
  return family === 'nps' ? 'points' : 'share'
}

function pointsOf(all: readonly Answers[], measure: Measure): TrendPoint[] {
  const periods = [...new Set(all.map(({ period }) => period))].sort()
  return periods.flatMap((period) => {
    const counts = addCounts(all.filter((each) => each.period === period).map((each) => each.counts))
    const point = unitOf(measure) === 'points' ? netPoint(counts) : sharePoint(counts, measure)
    return point ? [{ period, ...point }] : []
  })
}

type Figures = Omit<TrendPoint, 'period'>

function netPoint(counts: Answers['counts']): Figures | null {
  const score = netPromoter(recommendationGroups(counts))
  if (!score) return null
  return { k: undefined, n: score.n, value: score.score, interval: score.interval, size: sampleSize(score.n) }
}

function sharePoint(counts: Answers['counts'], measure: Measure): Figures | null {
  const { k, n, share, interval } = csat(counts, measure)
  return share === null || interval === null ? null : { k, n, value: share, interval, size: sampleSize(n) }
}
