import * as v from 'valibot'
import type { AnswersId, CardId, MeasureId } from '../../base/ids'
import { field, idOf, optional, recordOf, refTo } from '../parse/fields'

/** How many people gave each answer, for one question, one card and one period. Never a bare percentage. */
export interface Answers {
  readonly id: AnswersId
  readonly measure: MeasureId
  /** The touchpoint asked about; absent when the question was about the whole journey. */
  readonly card?: CardId
  /** `2026`, `2026-Q3`, `2026-09`, or free text; sorts as text. */
  readonly period: string
  /** Company, branch, channel, persona, segment … */
  readonly dims: Readonly<Record<string, string>>
  /** Answer → number of people. Keys are the whole numbers of the question's scale. */
  readonly counts: Readonly<Record<string, number>>
  /** People who could not answer; shown, never counted in n. */
  readonly notApplicable?: number
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

export const answersRecord = recordOf<Answers>()({
  id: idOf('answers'),
  measure: refTo('measure'),
  card: optional(v.string()),
  period: field(v.pipe(v.string(), v.maxLength(80)), ''),
  dims: field(v.record(v.string(), v.string()), {}),
  counts: field(v.record(v.string(), count), {}),
  notApplicable: optional(count),
})
