import * as v from 'valibot'
import type { MeasureId, RepliesId } from '../../base/ids'
import { field, idOf, optional, recordOf } from '../parse/fields'
import { type Asked, type Dims, dimsField, periodField } from './asked'

export interface RepliedQuestion extends Asked {
  readonly measure: MeasureId
}

/**
 * Who answered several questions together: one row a person, one place a question. Kept only to see what goes together
 * (derived importance); counting is done on `Answers`, which an import writes beside it.
 */
export interface Replies {
  readonly id: RepliesId
  readonly period: string
  readonly dims: Dims
  readonly questions: readonly RepliedQuestion[]
  /** As long as `questions`; null where a person did not answer. Without names, numbers or times. */
  readonly rows: readonly (readonly (number | null)[])[]
  /** The file they come from, as its answers name it: the same file again takes their place. */
  readonly source?: string
}

const question = v.looseObject({
  measure: v.string(),
  card: v.exactOptional(v.string()),
  stage: v.exactOptional(v.string()),
})

export const repliesRecord = recordOf<Replies>()({
  id: idOf('replies'),
  period: periodField,
  dims: dimsField,
  questions: field(v.pipe(v.array(question), v.maxLength(200)), []),
  rows: field(v.pipe(v.array(v.array(v.nullable(v.pipe(v.number(), v.finite())))), v.maxLength(100_000)), []),
  source: optional(v.pipe(v.string(), v.maxLength(400))),
})
