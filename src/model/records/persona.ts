import * as v from 'valibot'
import type { MediaHash, PersonaId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField, textList } from '../parse/fields'
import type { Evidence } from './card'
import { evidenceSchema } from './card'

/** The person whose journey this is. */
export interface Persona {
  readonly id: PersonaId
  readonly order: OrderKey
  readonly name: Text
  readonly role?: Text
  readonly goal?: Text
  readonly needs: readonly Text[]
  readonly expectations: readonly Text[]
  readonly fears: readonly Text[]
  readonly quote?: Text
  readonly picture?: MediaHash
  readonly evidence: Evidence
}

export const personaRecord = recordOf<Persona>()({
  id: idOf('persona'),
  order: orderField,
  name: field(textField, {}),
  role: optional(textField),
  goal: optional(textField),
  needs: field(textList, []),
  expectations: field(textList, []),
  fears: field(textList, []),
  quote: optional(textField),
  picture: optional(v.string()),
  evidence: field(evidenceSchema, 'assumption'),
})
