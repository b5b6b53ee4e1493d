import type { CardId } from '../../../base/ids'
import { answersByCard, type LatestSatisfaction, latestSatisfaction } from '../../../measures/cardSatisfaction'
import { sampleSize } from '../../../measures/sample'
import type { Board } from '../../../model/board'
import type { Measure } from '../../../model/records/measure'
import { type BoardFacts, feelingIn, numberOf, type PlacedCard, type PlacedStep } from './boardFacts'

/** What customers said about one touchpoint, with how much the board says it matters. */
export interface TouchpointScore {
  readonly placed: PlacedCard
  readonly score: LatestSatisfaction
  readonly weight: number | undefined
}

export interface StepScore {
  readonly place: PlacedStep
  /** All touchpoints of the step as one pool; null when nobody was asked. */
  readonly score: LatestSatisfaction | null
  readonly touchpoints: readonly TouchpointScore[]
  readonly feeling: number | undefined
}

/** Satisfaction and feeling step by step. `board` holds the answers that are looked at. */
export function stepScores(facts: BoardFacts, board: Board, measure: Measure | null): readonly StepScore[] {
  const asked = answersByCard(board)
  return facts.steps.map((place) => {
    const cards = place.cards.filter(({ card }) => asked.has(card.id))
    return {
      place,
      score:
        measure &&
        scoreOf(
          board,
          cards.map(({ card }) => card.id),
          measure,
        ),
      touchpoints: measure ? cards.flatMap((placed) => touchpointScore(placed, board, measure)) : [],
      feeling: feelingIn(place),
    }
  })
}

function touchpointScore(placed: PlacedCard, board: Board, measure: Measure): TouchpointScore[] {
  const score = scoreOf(board, [placed.card.id], measure)
  return score ? [{ placed, score, weight: numberOf(placed.data.weight) }] : []
}

function scoreOf(board: Board, cards: readonly CardId[], measure: Measure): LatestSatisfaction | null {
  const score = latestSatisfaction(board, cards, measure)
  return score && score.n > 0 ? score : null
}

/** The lowest shares first; a handful of answers does not make a step the weakest. */
export function weakestSteps(scores: readonly StepScore[], most: number): readonly StepScore[] {
  return scores
    .filter(({ score }) => score !== null && score.share !== null && sampleSize(score.n) !== 'tiny')
    .sort((a, b) => (a.score?.share ?? 0) - (b.score?.share ?? 0))
    .slice(0, most)
}

/** How many steps meet the target, miss it, or leave it open. */
export function verdictCounts(scores: readonly StepScore[]): Readonly<Record<'met' | 'notMet' | 'notProven', number>> {
  const counts = { met: 0, notMet: 0, notProven: 0 }
  for (const { score } of scores) if (score?.verdict) counts[score.verdict.kind] += 1
  return counts
}
