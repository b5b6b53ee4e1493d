import * as v from 'valibot'
import type { MeasureId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'
import { TICKET_BASES, type TicketBase } from './tickets'

/**
 * What is asked or counted. `csat`, `nps`, `ces` and `custom` are questions with answers on a scale; `fcr`, `retention`
 * and `churn` are k of n, kept as answers 1 and 0; `rate` is events over an exposure; `time` reads the measured times and
 * `visit` the visits of the board.
 */
export type MeasureFamily = (typeof MEASURE_FAMILIES)[number]
export const MEASURE_FAMILIES = [
  'csat',
  'nps',
  'ces',
  'fcr',
  'time',
  'rate',
  'retention',
  'churn',
  'visit',
  'custom',
] as const

/** How a target reads: beyond it, or reaching it is enough. Without one, `better` says: above, or below. */
export const TARGET_OPERATORS = ['above', 'atLeast', 'below', 'atMost'] as const
export type TargetOperator = (typeof TARGET_OPERATORS)[number]

/** A question: its scale, its satisfied set and its direction are part of it, so that numbers stay comparable. */
export interface Measure {
  readonly id: MeasureId
  readonly family: MeasureFamily
  readonly name: Text
  readonly question?: Text
  /** Lowest and highest answer, both whole numbers. */
  readonly scale: readonly [lo: number, hi: number]
  /** Answers that count as satisfied. */
  readonly satisfied: readonly number[]
  readonly better: 'higher' | 'lower'
  /** In the unit of the measure (percent, NPS points, mean, minutes). Met when the whole interval lies beyond it. */
  readonly target?: number
  readonly targetOperator?: TargetOperator
  /** Of which people or cases the share is taken; printed with every first-contact resolution. */
  readonly base?: TicketBase
  /** Days within which the same person coming again counts as a repeat. */
  readonly windowDays?: number
  /** Free words behind the number, such as "minutes". */
  readonly unit?: Text
  /** What others reach, and who says so. */
  readonly benchmark?: { readonly value: number; readonly source?: Text }
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100))
const figure = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
const scale = v.pipe(
  v.tuple([whole, whole]),
  v.check(([lo, hi]) => lo < hi && hi - lo <= 100),
)

export const measureRecord = recordOf<Measure>()({
  id: idOf('measure'),
  family: field(v.picklist(MEASURE_FAMILIES), 'csat'),
  name: field(textField, {}),
  question: optional(textField),
  scale: field(scale, [1, 5]),
  satisfied: field(v.array(whole), [4, 5]),
  better: field(v.picklist(['higher', 'lower']), 'higher'),
  target: optional(figure),
  targetOperator: optional(v.picklist(TARGET_OPERATORS)),
  base: optional(v.picklist(TICKET_BASES)),
  windowDays: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))),
  unit: optional(textField),
  benchmark: optional(v.looseObject({ value: figure, source: v.exactOptional(textField) })),
})
