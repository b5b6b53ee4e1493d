import type { Draft } from 'immer'
import type { AttributeId } from '../base/ids'
import { holds } from '../base/json'
import { keysBetween } from '../base/orderKey'
import type { Attribute } from '../model/records/attribute'
import { defineCommand } from './command'

/** Attributes as one writes or pastes them: a known one is written again, the others follow the last. */
export interface AttributeLine extends Omit<Attribute, 'id' | 'order'> {
  readonly id?: AttributeId
}

/** Writes one attribute or many, such as the lines of a pasted table. */
export const putAttributes = defineCommand<{ readonly attributes: readonly AttributeLine[] }>({
  name: 'attributes.put',
  check: (board, { attributes }) => {
    if (attributes.length === 0) return 'nothing'
    return attributes.every(({ id }) => id === undefined || holds(board.attributes, id)) ? undefined : 'missing'
  },
  apply: (draft, { attributes }, env) => {
    const last = Object.values(draft.attributes)
      .map(({ order }) => order)
      .sort()
      .at(-1)
    const orders = keysBetween(last, undefined, attributes.length)
    for (const [index, { id, ...rest }] of attributes.entries()) {
      const known = id && draft.attributes[id]
      const order = known ? known.order : orders[index]
      if (!order) continue
      const own = id ?? env.newId('attribute')
      draft.attributes[own] = { ...rest, id: own, order } as Draft<Attribute>
    }
  },
})

export const removeAttributes = defineCommand<{ readonly ids: readonly AttributeId[] }>({
  name: 'attributes.remove',
  check: (board, { ids }) => {
    if (ids.length === 0) return 'nothing'
    return ids.every((id) => holds(board.attributes, id)) ? undefined : 'missing'
  },
  apply: (draft, { ids }) => {
    for (const id of ids) delete draft.attributes[id]
  },
})
