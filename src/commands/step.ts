import type { Draft } from 'immer'
import type { StageId, StepId } from '../base/ids'
import { keyAt } from '../base/orderKey'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import { cardsInCell, stepsOfStage } from '../model/reads'
import type { Step } from '../model/records/step'
import { removeCardFrom } from './card'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

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
    const order = keyAt(stepsOfStage(draft, args.stage), args.index ?? Number.MAX_SAFE_INTEGER)
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
    const siblings = stepsOfStage(draft, stage)
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
  apply: (draft, { id, cardsTo }) => removeStepFrom(draft, id, stepHome(draft, cardsTo)),
})

export function stepHome(draft: Draft<Board>, cardsTo: StepId | undefined): StepId | undefined {
  return cardsTo !== undefined && cardsTo in draft.steps ? cardsTo : undefined
}

export function removeStepFrom(draft: Draft<Board>, id: StepId, cardsTo: StepId | undefined): void {
  for (const card of Object.values(draft.cards)) {
    if (card.step !== id) continue
    if (cardsTo === undefined) removeCardFrom(draft, card.id)
    else {
      card.order = keyAt(cardsInCell(draft, card.lane, cardsTo), Number.MAX_SAFE_INTEGER)
      card.step = cardsTo
    }
  }
  delete draft.steps[id]
}
