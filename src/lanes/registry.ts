import type { JsonObject } from '../base/json'
import type { Card } from '../model/records/card'
import type { LaneType } from './laneType'
import { unknownLane } from './unknownLane'

export interface LaneRegistry {
  readonly types: readonly LaneType[]
  /** The type with this id; a plain grey one when this version does not know it. */
  readonly typeOf: (id: string) => LaneType
  readonly isKnown: (id: string) => boolean
}

export function createLaneRegistry(types: readonly LaneType[]): LaneRegistry {
  const byId = new Map(types.map((type) => [type.id, type]))
  if (byId.size < types.length) throw new Error('Two lane types share an id')
  return { types, typeOf: (id) => byId.get(id) ?? unknownLane, isKnown: (id) => byId.has(id) }
}

/** The card's data as its lane type understands it. */
export function dataOf(type: LaneType, card: Card): JsonObject {
  return type.parse(card.data)
}
