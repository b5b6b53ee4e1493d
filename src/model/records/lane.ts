import * as v from 'valibot'
import type { LaneId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'

/** The two readings of one board. */
export type Reading = 'journey' | 'blueprint'
export const READINGS: readonly Reading[] = ['journey', 'blueprint']

/** One row of the board. */
export interface Lane {
  readonly id: LaneId
  /** Id of a lane type; one that this version does not know is kept and drawn grey. */
  readonly type: string
  /** Among lanes and lines together. */
  readonly order: OrderKey
  readonly name: Text
  /** The readings in which the lane shows. */
  readonly readings: readonly Reading[]
  readonly hidden?: boolean
  /** What to write here, shown while the lane is empty. */
  readonly hint?: Text
  /** What the lane shows besides, by the names its type gives; one that this version does not know is kept. */
  readonly options?: readonly string[]
}

export const laneRecord = recordOf<Lane>()({
  id: idOf('lane'),
  type: field(v.pipe(v.string(), v.minLength(1), v.maxLength(80)), 'unknown'),
  order: orderField,
  name: field(textField, {}),
  readings: field(v.array(v.picklist(READINGS)), READINGS),
  hidden: optional(v.boolean()),
  hint: optional(textField),
  options: optional(v.array(v.pipe(v.string(), v.maxLength(80)))),
})
