import * as v from 'valibot'
import type { MeasureId, SelfScoreId } from '../../base/ids'
import { idOf, optional, recordOf, refTo } from '../parse/fields'
import { type Asked, countsField, type Dims, dimsField, periodField, statedField } from './asked'

/** What the company believes of itself, by the same question as its customers. Kept apart so that it is never pooled with them. */
export interface SelfScore extends Asked {
  readonly id: SelfScoreId
  readonly measure: MeasureId
  readonly period: string
  readonly dims: Dims
  /** Answer → number of colleagues. */
  readonly counts: Readonly<Record<string, number>>
  /** The figure alone, in the unit of the measure. */
  readonly stated?: number
  /** Who said so: branch managers, the call centre … */
  readonly who?: string
}

export const selfScoreRecord = recordOf<SelfScore>()({
  id: idOf('selfScore'),
  measure: refTo('measure'),
  card: optional(v.string()),
  stage: optional(v.string()),
  period: periodField,
  dims: dimsField,
  counts: countsField,
  stated: statedField,
  who: optional(v.pipe(v.string(), v.maxLength(400))),
})
