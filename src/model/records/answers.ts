import * as v from 'valibot'
import type { AnswersId, CardId, MeasureId, StageId } from '../../base/ids'
import { idOf, optional, recordOf, refTo } from '../parse/fields'
import { type Asked, count, countsField, type Dims, dimsField, periodField, statedField } from './asked'

/**
 * What was answered to one question about one card, one stage or the whole journey, in one period and one set of
 * dimensions: how many people gave each answer, or, where nobody kept the counts, a figure that is only stated.
 */
export interface Answers extends Asked {
  readonly id: AnswersId
  readonly measure: MeasureId
  /** The touchpoint asked about; absent when the question was about a stage or the whole journey. */
  readonly card?: CardId
  /** The stage asked about; never together with a card. */
  readonly stage?: StageId
  /** `2026`, `2026-Q3`, `2026-09`, or free text; sorts as text. */
  readonly period: string
  /** Company, branch, channel, persona, segment … */
  readonly dims: Dims
  /** Answer → number of people. Keys are the whole numbers of the question's scale; yes/no and k of n are 1 and 0. */
  readonly counts: Readonly<Record<string, number>>
  /** People who could not answer; shown, never counted in n. Of first-contact resolution: what cannot be solved there. */
  readonly notApplicable?: number
  /** A figure without its counts, in the unit of the measure (percent, NPS points, mean): n is unknown. */
  readonly stated?: number
  /** Of a `rate`: events over what they could have happened to. */
  readonly tally?: { readonly events: number; readonly exposure: number }
  /** Where the answers come from: a file, a survey tool. */
  readonly source?: string
}

const tally = v.object({
  events: v.pipe(v.number(), v.minValue(0), v.maxValue(1e12)),
  exposure: v.pipe(v.number(), v.minValue(0), v.maxValue(1e12)),
})

export const answersRecord = recordOf<Answers>()({
  id: idOf('answers'),
  measure: refTo('measure'),
  card: optional(v.string()),
  stage: optional(v.string()),
  period: periodField,
  dims: dimsField,
  counts: countsField,
  notApplicable: optional(count),
  stated: statedField,
  tally: optional(tally),
  source: optional(v.pipe(v.string(), v.maxLength(400))),
})
