import type { LaneType } from './laneType'
import { createLaneRegistry } from './registry'
import { backstage } from './types/backstage'
import { ces } from './types/ces'
import { contacts } from './types/contacts'
import { csat } from './types/csat'
import { customer } from './types/customer'
import { duration } from './types/duration'
import { emotion } from './types/emotion'
import { evidence } from './types/evidence'
import { expectation } from './types/expectation'
import { fear } from './types/fear'
import { frontstage } from './types/frontstage'
import { gap } from './types/gap'
import { idea } from './types/idea'
import { metric } from './types/metric'
import { need } from './types/need'
import { note } from './types/note'
import { nps } from './types/nps'
import { opportunity } from './types/opportunity'
import { pain } from './types/pain'
import { policy } from './types/policy'
import { strength } from './types/strength'
import { support } from './types/support'
import { system } from './types/system'
import { thought } from './types/thought'
import { time } from './types/time'
import { touchpoint } from './types/touchpoint'

/** In the order of the menu that adds a lane. */
export const builtInLanes: readonly LaneType[] = [
  duration,
  emotion,
  touchpoint,
  customer,
  thought,
  need,
  expectation,
  fear,
  strength,
  pain,
  opportunity,
  idea,
  evidence,
  frontstage,
  backstage,
  support,
  system,
  policy,
  time,
  csat,
  nps,
  ces,
  gap,
  contacts,
  metric,
  note,
]

export const laneRegistry = createLaneRegistry(builtInLanes)

export { sayDuration } from './draw/duration'
export * from './drawContext'
export * from './field'
export { flowOf, plannedTimeOf, timeOf } from './flow'
export * from './laneType'
export { LINE_LOOKS, type LineLook, shortLineName } from './lines'
export { createLaneRegistry, dataOf, type LaneRegistry } from './registry'
export { keyOfMarks, stepMarks } from './stepMarks'
