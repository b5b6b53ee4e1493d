import * as v from 'valibot'
import type { PartId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'
import { moment } from './moment'

/** One part of a workshop. When it was started is the record of how the workshop went. */
export interface AgendaPart {
  readonly id: PartId
  readonly order: OrderKey
  readonly title: Text
  readonly minutes: number
  /** What the people in the room are asked to do. */
  readonly prompt?: Text
  /** ISO 8601; the last time it was started. */
  readonly startedAt?: string
}

/** A part lasts a minute at least and a working day at most. */
export const PART_MINUTES = { least: 1, most: 480 } as const

export const agendaPartRecord = recordOf<AgendaPart>()({
  id: idOf('part'),
  order: orderField,
  title: field(textField, {}),
  minutes: field(v.pipe(v.number(), v.minValue(PART_MINUTES.least), v.maxValue(PART_MINUTES.most)), 10),
  prompt: optional(textField),
  startedAt: optional(moment),
})
