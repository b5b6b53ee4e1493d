import * as v from 'valibot'
import type { StepId, TimesId } from '../../base/ids'
import { field, idOf, minutes, optional, recordOf, refTo } from '../parse/fields'
import { count, type Dims, dimsField, periodField } from './asked'

export type TimedWhat = 'wait' | 'touch' | 'response' | 'handling'
export const TIMED_WHATS: readonly TimedWhat[] = ['wait', 'touch', 'response', 'handling']

/** What is known of a sample whose single times nobody kept. */
export interface TimesSummary {
  readonly n: number
  readonly mean?: number
  readonly median?: number
  readonly p90?: number
}

/** Measured times of a step, in minutes: single values, or a summary of them. */
export interface Times {
  readonly id: TimesId
  readonly step: StepId
  readonly what: TimedWhat
  readonly period: string
  readonly dims: Dims
  readonly values: readonly number[]
  /** Stands in where there are no single values. */
  readonly summary?: TimesSummary
  /** Minutes within which it should be done. */
  readonly within?: number
}

const summary = v.looseObject({
  n: count,
  mean: v.exactOptional(minutes),
  median: v.exactOptional(minutes),
  p90: v.exactOptional(minutes),
})

export const timesRecord = recordOf<Times>()({
  id: idOf('times'),
  step: refTo('step'),
  what: field(v.picklist(TIMED_WHATS), 'wait'),
  period: periodField,
  dims: dimsField,
  values: field(v.pipe(v.array(minutes), v.maxLength(100_000)), []),
  summary: optional(summary),
  within: optional(minutes),
})
