import * as v from 'valibot'
import type { StageId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'

export type StagePhase = 'before' | 'during' | 'after'
export const STAGE_PHASES: readonly StagePhase[] = ['before', 'during', 'after']

/** A phase of the journey; it groups steps. */
export interface Stage {
  readonly id: StageId
  readonly order: OrderKey
  readonly name: Text
  readonly phase?: StagePhase
  /** Nothing in it may be changed until this is gone. */
  readonly frozen?: boolean
}

export const stageRecord = recordOf<Stage>()({
  id: idOf('stage'),
  order: orderField,
  name: field(textField, {}),
  phase: optional(v.picklist(STAGE_PHASES)),
  frozen: optional(v.boolean()),
})
