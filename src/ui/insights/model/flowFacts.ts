import { flowOf, type LaneRegistry, plannedTimeOf, timeOf } from '../../../lanes'
import type { FlowCounts } from '../../../measures/flow'
import type { JourneyTime } from '../../../measures/time'
import type { BoardFacts, PlacedStep } from './boardFacts'

export interface FlowFacts {
  readonly time: JourneyTime
  /** Once what is planned is in place. */
  readonly planned: JourneyTime | null
  readonly flow: FlowCounts
  /** Steps with a time, in order; optional ones are off the main path. */
  readonly timed: readonly PlacedStep[]
}

/** Time along the main path and what is handed on, null while the board says nothing about either. */
export function flowFacts(facts: BoardFacts, registry: LaneRegistry): FlowFacts | null {
  const time = timeOf(facts.board)
  const flow = flowOf(facts.board, registry)
  const timed = facts.steps.filter(({ step }) => step.touch !== undefined || step.wait !== undefined)
  return timed.length === 0 && flow.links === 0 ? null : { time, planned: plannedTimeOf(facts.board), flow, timed }
}
