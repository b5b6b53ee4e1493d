import { groupBy } from '../../../base/groupBy'
import type { ActorId, CardId, StepId } from '../../../base/ids'
import type { Actor } from '../../../model/records/actor'
import type { BoardFacts, PlacedCard, PlacedStep } from './boardFacts'
import { isOpportunity, type Opportunity, opportunitiesOf } from './opportunities'
import { isPain, type Pain, painsOf, worstPains } from './pains'
import type { StepScore } from './stepScores'

/** Everything on the board that may explain the number of a step. */
export interface Behind {
  readonly score: StepScore
  readonly pains: readonly Pain[]
  /** What the organisation does there: from the front to what supports it. */
  readonly stage: readonly PlacedCard[]
  readonly owners: readonly { readonly actor: Actor; readonly cards: number }[]
  /** Of the step, and those elsewhere that answer its pain points. */
  readonly opportunities: readonly Opportunity[]
  /** Policies that hinder or are missing. */
  readonly hindrances: readonly PlacedCard[]
}

export function behindStep(facts: BoardFacts, scores: readonly StepScore[], step: StepId): Behind | null {
  const score = scores.find(({ place }) => place.step.id === step)
  if (!score) return null
  const { place } = score
  const pains = worstPains(painsOf(facts).filter((pain) => pain.place.step.id === step))
  const ids = new Set<CardId>(pains.map(({ placed }) => placed.card.id))
  return {
    score,
    pains,
    stage: place.cards.filter(({ type }) => type.side !== undefined && type.side !== 'customer'),
    owners: ownersOf(facts, place),
    opportunities: opportunitiesOf(facts).filter(
      (each) => each.place.step.id === step || (each.pain !== undefined && ids.has(each.pain)),
    ),
    hindrances: place.cards.filter(({ data }) => data.fit === 'hinders' || data.fit === 'missing'),
  }
}

function ownersOf({ board }: BoardFacts, { cards }: PlacedStep): Behind['owners'] {
  const own = cards.filter(({ type }) => !isPain(type) && !isOpportunity(type))
  const byOwner = groupBy(
    own.flatMap(({ card }) => card.owner ?? []),
    (owner: ActorId) => owner,
  )
  return [...byOwner].flatMap(([id, all]) => {
    const actor = board.actors[id]
    return actor && actor.kind !== 'customer' ? [{ actor, cards: all.length }] : []
  })
}
