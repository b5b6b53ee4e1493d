import type { StageId, StepId } from '../base/ids'
import { keyAt } from '../base/orderKey'
import type { Text } from '../base/text'
import { stagesInOrder, stepsOfStage } from '../model/reads'
import type { Stage } from '../model/records/stage'
import { before } from './before'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'
import { removeMeasuredOf } from './measured'
import { removeStepsFrom } from './step'

/** Adds a stage with one step, so that there is a place to write. */
export const addStage = defineCommand<{
  readonly name: Text
  /** Position among the stages; the end when absent. */
  readonly index?: number
  readonly stepName?: Text
  readonly id?: StageId
  readonly step?: StepId
}>({
  name: 'stage.add',
  check: () => undefined,
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('stage')
    const step = args.step ?? env.newId('step')
    draft.stages[id] = {
      id,
      order: keyAt(stagesInOrder(before(draft)), args.index ?? Number.MAX_SAFE_INTEGER),
      name: args.name,
    }
    draft.steps[step] = { id: step, stage: id, order: keyAt([], 0), name: args.stepName ?? {} }
  },
})

export const updateStage = defineCommand<{
  readonly id: StageId
  readonly change: Change<Omit<Stage, 'id' | 'order'>>
}>({
  name: 'stage.update',
  check: (board, { id }) => (id in board.stages ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const stage = draft.stages[id]
    if (stage) writeFields(stage, change)
  },
})

/** `index` counts the stages without the moved one. */
export const moveStage = defineCommand<{ readonly id: StageId; readonly index: number }>({
  name: 'stage.move',
  check: (board, { id }) => (id in board.stages ? undefined : 'missing'),
  apply: (draft, { id, index }) => {
    const stage = draft.stages[id]
    const all = stagesInOrder(before(draft))
    if (!stage || all.findIndex((each) => each.id === id) === index) return
    stage.order = keyAt(
      all.filter((each) => each.id !== id),
      index,
    )
  },
})

/** Removes a stage with its steps. Their cards go to `cardsTo`, or are removed with them. */
export const removeStage = defineCommand<{ readonly id: StageId; readonly cardsTo?: StepId }>({
  name: 'stage.remove',
  check: (board, { id, cardsTo }) => {
    if (!(id in board.stages)) return 'missing'
    const home = cardsTo ? board.steps[cardsTo] : undefined
    return cardsTo && (!home || home.stage === id) ? 'missing' : undefined
  },
  apply: (draft, { id, cardsTo }) => {
    const steps = stepsOfStage(before(draft), id).map((step) => step.id)
    removeStepsFrom(draft, steps, cardsTo)
    removeMeasuredOf(draft, ({ stage }) => stage === id)
    delete draft.stages[id]
  },
})
