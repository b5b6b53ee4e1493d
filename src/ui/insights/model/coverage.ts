import { answersByCard } from '../../../measures/cardSatisfaction'
import type { BoardFacts, PlacedStep } from './boardFacts'

/** What a step should have: a touchpoint, somebody responsible, evidence beyond belief, and answers of customers. */
export type CoverageName = 'touchpoint' | 'owner' | 'evidence' | 'measure'
export const COVERAGE: readonly CoverageName[] = ['touchpoint', 'owner', 'evidence', 'measure']

export interface StepCoverage {
  readonly place: PlacedStep
  readonly has: Readonly<Record<CoverageName, boolean>>
}

export interface Coverage {
  readonly steps: readonly StepCoverage[]
  /** Steps that have it. */
  readonly counts: Readonly<Record<CoverageName, number>>
}

export function coverageOf(facts: BoardFacts): Coverage {
  const asked = answersByCard(facts.board)
  const steps = facts.steps.map((place): StepCoverage => {
    const { cards } = place
    return {
      place,
      has: {
        touchpoint: cards.some(
          ({ card, type }) => card.channels.length > 0 || (type.measured && type.side !== 'customer'),
        ),
        owner: cards.some(
          ({ card }) => card.owner !== undefined && facts.board.actors[card.owner]?.kind !== 'customer',
        ),
        evidence: cards.some(({ card }) => card.evidence !== 'assumption'),
        measure: cards.some(({ card }) => asked.has(card.id)),
      },
    }
  })
  const count = (name: CoverageName) => steps.filter(({ has }) => has[name]).length
  return {
    steps,
    counts: {
      touchpoint: count('touchpoint'),
      owner: count('owner'),
      evidence: count('evidence'),
      measure: count('measure'),
    },
  }
}
