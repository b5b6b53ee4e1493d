import * as v from 'valibot'
import type { CardId, LinkId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, refTo, textField } from '../parse/fields'

/**
 * `sequence`: the customer's next step · `flow`: work or information handed on · `exception`: what happens when it fails ·
 * `influence`: one thing helps or hinders another. Only `flow` counts as a hand-off or a crossing.
 */
export type LinkKind = 'sequence' | 'flow' | 'exception' | 'influence'
export const LINK_KINDS: readonly LinkKind[] = ['sequence', 'flow', 'exception', 'influence']

export interface Link {
  readonly id: LinkId
  readonly from: CardId
  readonly to: CardId
  readonly kind: LinkKind
  readonly label?: Text
}

export const linkRecord = recordOf<Link>()({
  id: idOf('link'),
  from: refTo('card'),
  to: refTo('card'),
  kind: field(v.picklist(LINK_KINDS), 'flow'),
  label: optional(textField),
})
