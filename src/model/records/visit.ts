import * as v from 'valibot'
import type { CardId, VisitId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'
import { type Dims, dimsField } from './asked'

export interface VisitItem {
  readonly question: Text
  /** Points; null where the item did not apply, which takes it out of both sums. */
  readonly got: number | null
  readonly of: number
  /** A visit that fails it is capped, and says so. */
  readonly critical?: boolean
  readonly note?: string
}

export interface VisitSection {
  readonly name: Text
  /** Only the proportions matter. */
  readonly weight: number
  readonly items: readonly VisitItem[]
}

/** One visit of somebody who played the customer. */
export interface Visit {
  readonly id: VisitId
  /** Calendar date, ISO 8601. */
  readonly date: string
  /** The touchpoint visited; absent: the whole journey. */
  readonly card?: CardId
  readonly dims: Dims
  /** A code, never a name. */
  readonly visitor?: string
  readonly sections: readonly VisitSection[]
  /** Percent a visit cannot pass after a failed critical item; 0 when absent. */
  readonly cap?: number
}

const points = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6))
const item = v.looseObject({
  question: textField,
  got: v.nullable(points),
  of: points,
  critical: v.exactOptional(v.boolean()),
  note: v.exactOptional(v.string()),
})
const section = v.looseObject({ name: textField, weight: points, items: v.array(item) })

export const visitRecord = recordOf<Visit>()({
  id: idOf('visit'),
  date: field(v.pipe(v.string(), v.maxLength(40)), ''),
  card: optional(v.string()),
  dims: dimsField,
  visitor: optional(v.pipe(v.string(), v.maxLength(80))),
  sections: field(v.array(section), []),
  cap: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
})
