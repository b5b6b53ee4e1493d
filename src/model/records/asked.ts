import * as v from 'valibot'
import type { CardId, StageId } from '../../base/ids'
import { type FieldSpec, field, optional } from '../parse/fields'

/** The dimensions the product asks for. Others, such as the kind of job, are kept and shown under their own name. */
export const DIMENSIONS = ['company', 'branch', 'channel', 'persona', 'segment'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * Dimension → value. `persona` and `channel` hold the id of a record of the board where there is one, else its name as
 * it was written; all others are plain text.
 */
export type Dims = Readonly<Record<string, string>>

/** What a number is about: one touchpoint, one stage, or (neither) the whole journey. */
export interface Asked {
  readonly card?: CardId
  readonly stage?: StageId
}

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

export const periodField: FieldSpec = field(v.pipe(v.string(), v.maxLength(80)), '')
export const dimsField: FieldSpec = field(v.record(v.string(), v.string()), {})
export const countsField: FieldSpec = field(v.record(v.string(), count), {})
export const statedField: FieldSpec = optional(v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6)))
