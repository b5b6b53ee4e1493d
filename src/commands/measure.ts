import type { MeasureId } from '../base/ids'
import type { Board } from '../model/board'
import type { Measure } from '../model/records/measure'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

export const addMeasure = defineCommand<{ readonly measure: Omit<Measure, 'id'> & { readonly id?: MeasureId } }>({
  name: 'measure.add',
  check: () => undefined,
  apply: (draft, { measure }, env) => {
    const id = measure.id ?? env.newId('measure')
    draft.measures[id] = {
      ...measure,
      id,
      scale: [measure.scale[0], measure.scale[1]],
      satisfied: [...measure.satisfied],
    }
  },
})

export const updateMeasure = defineCommand<{ readonly id: MeasureId; readonly change: Change<Omit<Measure, 'id'>> }>({
  name: 'measure.update',
  check: (board, { id }) => (id in board.measures ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const measure = draft.measures[id]
    if (measure) writeFields(measure, change)
  },
})

/** A question with answers is not taken away. */
export const removeMeasure = defineCommand<{ readonly id: MeasureId }>({
  name: 'measure.remove',
  check: (board, { id }) => {
    if (!(id in board.measures)) return 'missing'
    const asked = [board.answers, board.selfScores].flatMap((records) => Object.values<{ measure: string }>(records))
    return asked.some((each) => each.measure === id) || isReplied(board, id) ? 'inUse' : undefined
  },
  apply: (draft, { id }) => {
    delete draft.measures[id]
  },
})

function isReplied(board: Board, id: MeasureId): boolean {
  return Object.values(board.replies).some(({ questions }) => questions.some(({ measure }) => measure === id))
}
