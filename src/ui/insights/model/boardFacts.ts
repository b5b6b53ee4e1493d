import { groupBy } from '../../../base/groupBy'
import type { CardId, LaneId, StepId } from '../../../base/ids'
import type { Json, JsonObject } from '../../../base/json'
import { byOrder } from '../../../base/orderKey'
import { dataOf, type LaneRegistry, type LaneType } from '../../../lanes'
import type { Board } from '../../../model/board'
import { lanesInOrder, stagesInOrder, stepsOfStage } from '../../../model/reads'
import type { Card } from '../../../model/records/card'
import type { Lane } from '../../../model/records/lane'
import type { Stage } from '../../../model/records/stage'
import type { Step } from '../../../model/records/step'

/** A card with its lane and its data as the lane's type understands it. */
export interface PlacedCard {
  readonly card: Card
  readonly lane: Lane
  readonly type: LaneType
  readonly data: JsonObject
}

export interface PlacedStep {
  readonly step: Step
  readonly stage: Stage
  /** Along the whole journey, from 1. */
  readonly number: number
  /** From the top lane down. */
  readonly cards: readonly PlacedCard[]
}

/** The board as every chart reads it: steps in their order with what stands in them. */
export interface BoardFacts {
  readonly board: Board
  readonly stages: readonly Stage[]
  readonly steps: readonly PlacedStep[]
}

export function boardFacts(board: Board, registry: LaneRegistry): BoardFacts {
  const stages = stagesInOrder(board)
  const lanes = new Map(
    lanesInOrder(board).map((lane, at) => [lane.id, { lane, at, type: registry.typeOf(lane.type) }]),
  )
  const cards = cardsByStep(board, lanes)
  let number = 0
  const steps = stages.flatMap((stage) =>
    stepsOfStage(board, stage.id).map((step): PlacedStep => {
      number += 1
      return { step, stage, number, cards: cards.get(step.id) ?? [] }
    }),
  )
  return { board, stages, steps }
}

interface RankedLane {
  readonly lane: Lane
  readonly at: number
  readonly type: LaneType
}

function cardsByStep(board: Board, lanes: ReadonlyMap<LaneId, RankedLane>): ReadonlyMap<StepId, PlacedCard[]> {
  const placed = Object.values(board.cards).flatMap((card) => {
    const lane = lanes.get(card.lane)
    return lane ? [{ card, lane: lane.lane, type: lane.type, data: dataOf(lane.type, card), at: lane.at }] : []
  })
  placed.sort((a, b) => a.at - b.at || byOrder(a.card, b.card))
  return groupBy(placed, ({ card }) => card.step)
}

export function placeOfCard(facts: BoardFacts, id: CardId): PlacedStep | undefined {
  return facts.steps.find(({ cards }) => cards.some(({ card }) => card.id === id))
}

/** Whether cards of this type are asked for all of these. Lane types are told apart by what they know, never by name. */
export function asksFor(type: LaneType, ...names: readonly string[]): boolean {
  return names.every((name) => type.fields.some((field) => field.name === name))
}

export function numberOf(json: Json | undefined): number | undefined {
  return typeof json === 'number' ? json : undefined
}

/** How the customer feels in a step, −2…2: the mean where it holds several feelings, undefined where it holds none. */
export function feelingIn({ cards }: PlacedStep): number | undefined {
  const values = cards.flatMap(({ type, data }) =>
    type.fields.flatMap((field) => (field.kind === 'mood' ? (numberOf(data[field.name]) ?? []) : [])),
  )
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
