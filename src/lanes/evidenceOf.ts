import type { Board } from '../model/board'
import type { Card, Evidence } from '../model/records/card'
import type { LaneRegistry } from './registry'

/**
 * How well a card is known, as far as that is said. A new card is an assumption, which means something only in lanes of claims
 * about customers, where it is drawn; elsewhere it is what nobody has said anything of.
 */
export function evidenceOf(
  card: Card,
  { lanes }: Pick<Board, 'lanes'>,
  registry: Pick<LaneRegistry, 'typeOf'>,
): Evidence | undefined {
  const isSaid = card.evidence !== 'assumption' || registry.typeOf(lanes[card.lane]?.type ?? '').claims
  return isSaid ? card.evidence : undefined
}
