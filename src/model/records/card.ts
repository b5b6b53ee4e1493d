import * as v from 'valibot'
import type { ActorId, CardId, ChannelId, LaneId, MediaHash, PersonaId, StepId } from '../../base/ids'
import type { JsonObject } from '../../base/json'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { dataField, field, idOf, optional, orderField, recordOf, refTo, textField } from '../parse/fields'

export type Evidence = 'assumption' | 'partly' | 'researched'
export const EVIDENCE_LEVELS: readonly Evidence[] = ['assumption', 'partly', 'researched']
export const evidenceSchema = v.picklist(EVIDENCE_LEVELS)

/** What a card can be marked as. `mot` is a moment of truth, `automate` a candidate for automation. Saved in boards; never rename. */
export type Flag = 'fail' | 'wait' | 'mot' | 'decision' | 'reactive' | 'proactive' | 'automate'
export const FLAGS: readonly Flag[] = ['fail', 'wait', 'mot', 'decision', 'reactive', 'proactive', 'automate']

export type Automation = 'manual' | 'assisted' | 'automated' | 'candidate'
export const AUTOMATION_LEVELS: readonly Automation[] = ['manual', 'assisted', 'automated', 'candidate']

/** A note at (lane, step, order). What only its lane type understands lies in `data`. */
export interface Card {
  readonly id: CardId
  readonly lane: LaneId
  readonly step: StepId
  readonly order: OrderKey
  readonly text: Text
  readonly note?: Text
  readonly owner?: ActorId
  /** Whose card it is, where a board has several personas. */
  readonly persona?: PersonaId
  readonly channels: readonly ChannelId[]
  readonly evidence: Evidence
  readonly flags: readonly Flag[]
  readonly automation?: Automation
  readonly tags: readonly string[]
  readonly pictures: readonly MediaHash[]
  /** An address; shown only through `safeUrl`. */
  readonly linkUrl?: string
  /** Overrides the direction found by `dirOf`. */
  readonly dir?: 'ltr' | 'rtl'
  readonly data: JsonObject
}

const ids = v.array(v.pipe(v.string(), v.minLength(1)))

export const cardRecord = recordOf<Card>()({
  id: idOf('card'),
  lane: refTo('lane'),
  step: refTo('step'),
  order: orderField,
  text: field(textField, {}),
  note: optional(textField),
  owner: optional(v.string()),
  persona: optional(v.string()),
  channels: field(ids, []),
  evidence: field(evidenceSchema, 'assumption'),
  flags: field(v.array(v.picklist(FLAGS)), []),
  automation: optional(v.picklist(AUTOMATION_LEVELS)),
  tags: field(v.array(v.string()), []),
  pictures: field(ids, []),
  linkUrl: optional(v.string()),
  dir: optional(v.picklist(['ltr', 'rtl'])),
  data: dataField,
})
