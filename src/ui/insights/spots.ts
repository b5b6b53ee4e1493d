import type { PlacedCard } from './model/boardFacts'
import type { StepScore } from './model/stepScores'
import type { Spot } from './useInsights'

export function spotOfCard({ card }: PlacedCard): Spot {
  return { kind: 'card', id: card.id }
}

/** The touchpoint behind most of the answers; a step nobody was asked about has only its head. */
export function spotOf({ place, touchpoints }: StepScore): Spot {
  const [first] = touchpoints
  if (!first) return { kind: 'step', id: place.step.id }
  const most = touchpoints.reduce((best, each) => (each.score.n > best.score.n ? each : best), first)
  return spotOfCard(most.placed)
}
