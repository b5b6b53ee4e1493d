import type { LaneType } from './laneType'
import { createLaneRegistry } from './registry'

/** In the order of the menu that adds a lane. */
export const builtInLanes: readonly LaneType[] = []

export const laneRegistry = createLaneRegistry(builtInLanes)

export { sayDuration } from './draw/duration'
export * from './drawContext'
export * from './field'
export { flowOf, timeOf } from './flow'
export * from './laneType'
export { LINE_LOOKS, type LineLook } from './lines'
export { createLaneRegistry, dataOf, type LaneRegistry } from './registry'
