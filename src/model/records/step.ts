import * as v from 'valibot'
import type { StageId, StepId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, minutes, optional, orderField, recordOf, refTo, textField } from '../parse/fields'

/** One column of the board. Times are minutes; the wait lies before the work of the step starts. */
export interface Step {
  readonly id: StepId
  readonly stage: StageId
  /** Among the steps of its stage. */
  readonly order: OrderKey
  readonly name: Text
  readonly touch?: number
  readonly wait?: number
  /** The times once what is planned is in place; absent where nothing changes. */
  readonly plannedTouch?: number
  readonly plannedWait?: number
  readonly valueAdded?: boolean
  /** Left out of the lead time (an escalation, say). */
  readonly optional?: boolean
  /** Nothing in it may be changed until this is gone. */
  readonly frozen?: boolean
}

export const stepRecord = recordOf<Step>()({
  id: idOf('step'),
  stage: refTo('stage'),
  order: orderField,
  name: field(textField, {}),
  touch: optional(minutes),
  wait: optional(minutes),
  plannedTouch: optional(minutes),
  plannedWait: optional(minutes),
  valueAdded: optional(v.boolean()),
  optional: optional(v.boolean()),
  frozen: optional(v.boolean()),
})
