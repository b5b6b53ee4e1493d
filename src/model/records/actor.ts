import * as v from 'valibot'
import type { ActorId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'

export type ActorKind = 'customer' | 'employee' | 'system' | 'partner'
export const ACTOR_KINDS: readonly ActorKind[] = ['customer', 'employee', 'system', 'partner']

/** Who does or owns a card: a role, a department, a system, a partner. */
export interface Actor {
  readonly id: ActorId
  readonly kind: ActorKind
  readonly name: Text
  readonly initials?: string
}

export const actorRecord = recordOf<Actor>()({
  id: idOf('actor'),
  kind: field(v.picklist(ACTOR_KINDS), 'employee'),
  name: field(textField, {}),
  initials: optional(v.string()),
})
