import type { Text } from '../../../base/text'
import { type Driver, type Drivers, driverOf } from '../../../measures/drivers'
import type { Board } from '../../../model/board'
import type { Measure } from '../../../model/records/measure'
import type { Spot } from '../useInsights'
import type { BoardFacts } from './boardFacts'
import type { TouchpointScore } from './stepScores'

/** A driver with its place on the board. */
export type PlacedDriver = Driver & {
  readonly name: Text
  /** Only where several questions were asked, so that one place may stand there twice. */
  readonly measure: Measure | undefined
  readonly spot: Spot | undefined
}

export function placedDrivers(facts: BoardFacts, { drivers }: Drivers): readonly PlacedDriver[] {
  const { board } = facts
  const asksSeveral = new Set(drivers.map(({ question }) => question.measure)).size > 1
  return drivers.map((driver) => ({
    ...driver,
    name: nameOf(board, driver),
    measure: asksSeveral ? board.measures[driver.question.measure] : undefined,
    spot: spotOf(facts, driver),
  }))
}

function nameOf({ cards, stages }: Board, { question: { card, stage } }: Driver): Text {
  return (card && cards[card]?.text) ?? (stage && stages[stage]?.name) ?? {}
}

function spotOf({ steps }: BoardFacts, { question: { card, stage } }: Driver): Spot | undefined {
  if (card) return { kind: 'card', id: card }
  const first = steps.find((step) => step.stage.id === stage)
  return first && { kind: 'step', id: first.step.id }
}

/** How well what people say of a touchpoint goes together with the whole; undefined where it cannot be told. */
export function derivedOf(drivers: Drivers | null, { placed, score }: TouchpointScore) {
  const driver = drivers ? driverOf(drivers, { measure: score.measure.id, card: placed.card.id }) : undefined
  return driver?.correlation ?? undefined
}

/** Where the axis of r begins, so that every interval has its place and little is left empty. */
export function axisOf(drivers: readonly Pick<Driver, 'correlation'>[]): {
  readonly low: number
  readonly high: number
} {
  const lows = drivers.flatMap(({ correlation }) => correlation?.interval?.low ?? correlation?.r ?? [])
  return { low: Math.max(-1, Math.floor(Math.min(0, ...lows) * 2) / 2), high: 1 }
}
