import * as v from 'valibot'
import type { LineId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'
import { READINGS, type Reading } from './lane'

export type LineKind = 'interaction' | 'visibility' | 'internal' | 'custom'
export const LINE_KINDS: readonly LineKind[] = ['interaction', 'visibility', 'internal', 'custom']

/** A line of a service blueprint: an object that lies between lanes and can be moved. */
export interface Line {
  readonly id: LineId
  readonly kind: LineKind
  /** Among lanes and lines together: the line lies after the lane before it. */
  readonly order: OrderKey
  readonly name: Text
  readonly readings: readonly Reading[]
  readonly hidden?: boolean
}

export const lineRecord = recordOf<Line>()({
  id: idOf('line'),
  kind: field(v.picklist(LINE_KINDS), 'custom'),
  order: orderField,
  name: field(textField, {}),
  readings: field(v.array(v.picklist(READINGS)), ['blueprint']),
  hidden: optional(v.boolean()),
})
