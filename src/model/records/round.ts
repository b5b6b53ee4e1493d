import * as v from 'valibot'
import type { CardId, LaneId, RoundId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'
import { moment } from './moment'

/** Dots a person may have in a round. */
export const DOTS = { least: 1, most: 50 } as const

/**
 * A round of dot votes. While it is open nobody sees its counts. What it names and is no longer there (a lane, a card) is
 * passed over.
 */
export interface Round {
  readonly id: RoundId
  readonly order: OrderKey
  /** What is voted on, in words. */
  readonly question?: Text
  /** Dots of each person. */
  readonly dots: number
  /** Only cards of this lane are voted on. */
  readonly lane?: LaneId
  readonly openedAt: string
  /** ISO 8601. Absent while it is open. */
  readonly closedAt?: string
  /** What the decider took, which may be another card than the one with the most dots; `reason` says why. */
  readonly choice?: CardId
  readonly reason?: Text
}

export const roundRecord = recordOf<Round>()({
  id: idOf('round'),
  order: orderField,
  question: optional(textField),
  dots: field(v.pipe(v.number(), v.integer(), v.minValue(DOTS.least), v.maxValue(DOTS.most)), 3),
  lane: optional(v.string()),
  openedAt: field(moment, '1970-01-01T00:00:00.000Z'),
  closedAt: optional(moment),
  choice: optional(v.string()),
  reason: optional(textField),
})
