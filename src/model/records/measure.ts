import * as v from 'valibot'
import type { MeasureId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'

export type MeasureFamily = 'csat' | 'nps' | 'ces' | 'custom'
export const MEASURE_FAMILIES: readonly MeasureFamily[] = ['csat', 'nps', 'ces', 'custom']

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
  /** Percent, 0 to 100. Met when the whole interval lies beyond it. */
  readonly target?: number
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100))
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
  target: optional(v.pipe(v.number(), v.minValue(-100), v.maxValue(100))),
})
