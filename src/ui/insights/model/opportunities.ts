import { brandId, type CardId } from '../../../base/ids'
import { type OpportunityBand, opportunityBand, opportunityScore } from '../../../measures/priority'
import { asksFor, type BoardFacts, numberOf, type PlacedCard, type PlacedStep } from './boardFacts'

export interface Opportunity {
  readonly placed: PlacedCard
  readonly place: PlacedStep
  readonly importance: number | undefined
  readonly satisfaction: number | undefined
  /** 1 (days) … 5 (a programme). */
  readonly effort: number | undefined
  readonly pain: CardId | undefined
  /** 0…20; undefined until importance and satisfaction are known. */
  readonly score: number | undefined
  readonly band: OpportunityBand | undefined
}

export function opportunitiesOf(facts: BoardFacts): readonly Opportunity[] {
  return facts.steps.flatMap((place) =>
    place.cards.filter(({ type }) => isOpportunity(type)).map((placed) => opportunityOf(placed, place)),
  )
}

export function isOpportunity(type: PlacedCard['type']): boolean {
  return asksFor(type, 'importance', 'satisfaction', 'effort')
}

function opportunityOf(placed: PlacedCard, place: PlacedStep): Opportunity {
  const { data } = placed
  const importance = numberOf(data.importance)
  const satisfaction = numberOf(data.satisfaction)
  const score =
    importance === undefined || satisfaction === undefined ? undefined : opportunityScore(importance, satisfaction)
  return {
    placed,
    place,
    importance,
    satisfaction,
    effort: numberOf(data.effort),
    pain: typeof data.pain === 'string' ? brandId('card', data.pain) : undefined,
    score,
    band: score === undefined ? undefined : opportunityBand(score),
  }
}

/** The highest score first; what has none stands last, in the order of the journey. */
export function byScore(opportunities: readonly Opportunity[]): readonly Opportunity[] {
  return [...opportunities].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.place.number - b.place.number)
}

export type Quadrant = 'doNow' | 'plan' | 'quickFix' | 'park'
export const QUADRANTS: readonly Quadrant[] = ['doNow', 'plan', 'quickFix', 'park']

/** From here on there is something to gain: below it people are served or do not care. */
export const IMPACT_LINE = 10
/** Efforts up to this one are small. */
export const EFFORT_LINE = 3

export interface MatrixPoint {
  readonly opportunity: Opportunity
  /** In the list beside the chart, from 1. */
  readonly number: number
  readonly effort: number
  readonly score: number
  readonly quadrant: Quadrant
}

export interface Matrix {
  /** Quadrant by quadrant, the highest score first. */
  readonly points: readonly MatrixPoint[]
  /** Lack effort, importance or satisfaction. */
  readonly unplaced: readonly Opportunity[]
}

export function matrixOf(opportunities: readonly Opportunity[]): Matrix {
  const sorted = byScore(opportunities)
  const placed = sorted.flatMap((opportunity) => {
    const { effort, score } = opportunity
    return effort === undefined || score === undefined
      ? []
      : [{ opportunity, effort, score, quadrant: quadrantOf(effort, score) }]
  })
  const grouped = QUADRANTS.flatMap((quadrant) => placed.filter((point) => point.quadrant === quadrant))
  return {
    points: grouped.map((point, index) => ({ ...point, number: index + 1 })),
    unplaced: sorted.filter(({ effort, score }) => effort === undefined || score === undefined),
  }
}

export function quadrantOf(effort: number, score: number): Quadrant {
  const isSmall = effort <= EFFORT_LINE
  if (score >= IMPACT_LINE) return isSmall ? 'doNow' : 'plan'
  return isSmall ? 'quickFix' : 'park'
}
