import * as v from 'valibot'
import type { AttributeId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'

/**
 * Something customers weigh when they judge the whole: «job done right the first time». How much it matters and how well it
 * is done stand on one scale; what was told without its answers keeps its mean and how many were asked.
 */
export interface Attribute {
  readonly id: AttributeId
  readonly order: OrderKey
  readonly name: Text
  /** Lowest and highest answer of both questions. */
  readonly scale: readonly [lo: number, hi: number]
  /** Means on the scale. */
  readonly importance?: number
  readonly performance?: number
  /** How many were asked. */
  readonly n?: number
  /** How well its answers go together with those about the whole: r and the people who gave both. */
  readonly derived?: { readonly r: number; readonly n: number }
}

const mean = v.pipe(v.number(), v.minValue(-100), v.maxValue(100))
const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const scale = v.pipe(
  v.tuple([mean, mean]),
  v.check(([lo, hi]) => lo < hi),
)

export const attributeRecord = recordOf<Attribute>()({
  id: idOf('attribute'),
  order: orderField,
  name: field(textField, {}),
  scale: field(scale, [1, 5]),
  importance: optional(mean),
  performance: optional(mean),
  n: optional(people),
  derived: optional(v.looseObject({ r: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)), n: people })),
})
