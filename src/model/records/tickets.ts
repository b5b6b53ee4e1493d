import * as v from 'valibot'
import type { StepId, TicketsId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'
import { count, type Dims, dimsField, periodField } from './asked'

export type TicketBase = 'complaints' | 'contacts' | 'customers'
export const TICKET_BASES: readonly TicketBase[] = ['complaints', 'contacts', 'customers']

/** How often customers came for one reason in one period: contacts or complaints, mapped to the step they are about. */
export interface Tickets {
  readonly id: TicketsId
  readonly reason: Text
  /** The step where the reason arises; absent while nobody has said so. */
  readonly step?: StepId
  readonly period: string
  readonly dims: Dims
  readonly count: number
  /** Of `count`: the same person came again for the same reason within the window. */
  readonly repeat?: number
  /** Of `count`: solved at the first contact. */
  readonly resolvedFirst?: number
  /** Of `count`: cannot be solved at the first level at all. */
  readonly unresolvable?: number
  /** What the count is seen against, such as customers of the period, and what that is. */
  readonly exposure?: number
  readonly base?: TicketBase
  readonly severity?: number
}

export const ticketsRecord = recordOf<Tickets>()({
  id: idOf('tickets'),
  reason: field(textField, {}),
  step: optional(v.string()),
  period: periodField,
  dims: dimsField,
  count: field(count, 0),
  repeat: optional(count),
  resolvedFirst: optional(count),
  unresolvable: optional(count),
  exposure: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1e12))),
  base: optional(v.picklist(TICKET_BASES)),
  severity: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
})
