import type { ParticipantId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { idOf, optional, orderField, recordOf, textField } from '../parse/fields'

/** Somebody in the room. A name is never needed: without one, people are numbered in their order. */
export interface Participant {
  readonly id: ParticipantId
  readonly order: OrderKey
  readonly name?: Text
}

export const participantRecord = recordOf<Participant>()({
  id: idOf('participant'),
  order: orderField,
  name: optional(textField),
})
