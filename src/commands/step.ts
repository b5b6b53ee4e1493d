import type { Draft } from 'immer'
import { groupBy } from '../base/groupBy'
import type { StageId, StepId } from '../base/ids'
import { keyAt, keysBetween, sortedByOrder } from '../base/orderKey'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import { stepsOfStage } from '../model/reads'
import type { Step } from '../model/records/step'
import { before } from './before'
import { inReadingOrder, removeCardsFrom } from './card'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'
import { removeMeasuredOfSteps } from './measured'

export const addStep = defineCommand<{
  readonly stage: StageId
  /** Position among the steps of the stage; the end when absent. */
  readonly index?: number
  readonly name: Text
  readonly id?: StepId
}>({
  name: 'step.add',
  check: (board, { stage }) => (stage in board.stages ? undefined : 'missing'),
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('step')
    const order = keyAt(stepsOfStage(before(draft), args.stage), args.index ?? Number.MAX_SAFE_INTEGER)
    draft.steps[id] = { id, stage: args.stage, order, name: args.name }
  },
})

export const updateStep = defineCommand<{
  readonly id: StepId
  readonly change: Change<Omit<Step, 'id' | 'order' | 'stage'>>
}>({
  name: 'step.update',
  check: (board, { id }) => (id in board.steps ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const step = draft.steps[id]
    if (step) writeFields(step, change)
  },
})

/** `index` counts the steps of the new stage without the moved one. Its cards and times go with it. */
export const moveStep = defineCommand<{ readonly id: StepId; readonly stage: StageId; readonly index: number }>({
  name: 'step.move',
  check: (board, { id, stage }) => (id in board.steps && stage in board.stages ? undefined : 'missing'),
  apply: (draft, { id, stage, index }) => {
    const step = draft.steps[id]
    const siblings = stepsOfStage(before(draft), stage)
    if (!step || (step.stage === stage && siblings.findIndex((each) => each.id === id) === index)) return
    step.order = keyAt(
      siblings.filter((each) => each.id !== id),
      index,
    )
    step.stage = stage
  },
})

/** Removes a step. Its cards go to `cardsTo`, behind those that are there, or are removed with it. */
export const removeStep = defineCommand<{ readonly id: StepId; readonly cardsTo?: StepId }>({
  name: 'step.remove',
  check: (board, { id, cardsTo }) => {
    if (!(id in board.steps)) return 'missing'
    return cardsTo !== undefined && (cardsTo === id || !(cardsTo in board.steps)) ? 'missing' : undefined
  },
  apply: (draft, { id, cardsTo }) => removeStepsFrom(draft, [id], cardsTo),
})

/** Takes steps away. Their cards go to `cardsTo`, behind those that are there and in the order they had, or go too. */
export function removeStepsFrom(draft: Draft<Board>, ids: readonly StepId[], cardsTo: StepId | undefined): void {
  const board = before(draft)
  const gone = new Set(ids)
  const cards = Object.values(board.cards).filter((card) => gone.has(card.step))
  const homeless = cards.map((card) => card.id)
  if (cardsTo === undefined) removeCardsFrom(draft, homeless)
  else {
    const there = groupBy(
      Object.values(board.cards).filter((card) => card.step === cardsTo),
      (card) => card.lane,
    )
    for (const [lane, own] of groupBy(inReadingOrder(board, homeless), (card) => card.lane)) {
      const keys = keysBetween(sortedByOrder(there.get(lane) ?? []).at(-1)?.order, undefined, own.length)
      for (const [at, { id }] of own.entries()) {
        const card = draft.cards[id]
        if (card) Object.assign(card, { step: cardsTo, order: keys[at] ?? card.order })
      }
    }
  }
  removeMeasuredOfSteps(draft, gone)
  for (const id of gone) delete draft.steps[id]
}
