import * as v from 'valibot'
import type { ActorId, PersonaId } from '../base/ids'
import { EVIDENCE_LEVELS, type Evidence } from './records/card'
import { CHANNEL_FAMILIES, type ChannelFamily } from './records/channel'

/**
 * Which cards are shown. Within one list any of the values will do, a card must satisfy every list that is not empty.
 * Saved in boards with their views; never rename a field.
 */
export interface CardFilter {
  readonly owners: readonly ActorId[]
  /** Beside the owners: cards that nobody owns. */
  readonly unowned: boolean
  readonly families: readonly ChannelFamily[]
  readonly evidence: readonly Evidence[]
  readonly tags: readonly string[]
  /** A card that is nobody's in particular is part of everybody's journey and stays. */
  readonly personas: readonly PersonaId[]
  /** Ids of lane types: a card is of the kind of its lane. */
  readonly kinds: readonly string[]
}

export const noFilter: CardFilter = {
  owners: [],
  unowned: false,
  families: [],
  evidence: [],
  tags: [],
  personas: [],
  kinds: [],
}

const texts = v.fallback(v.array(v.string()), [])

export const filterSchema = v.looseObject({
  owners: texts,
  unowned: v.fallback(v.boolean(), false),
  families: v.fallback(v.array(v.picklist(CHANNEL_FAMILIES)), []),
  evidence: v.fallback(v.array(v.picklist(EVIDENCE_LEVELS)), []),
  tags: texts,
  personas: texts,
  kinds: texts,
})

export function isFiltering(filter: CardFilter): boolean {
  const { owners, unowned, families, evidence, tags, personas, kinds } = filter
  return unowned || [owners, families, evidence, tags, personas, kinds].some((each) => each.length > 0)
}
