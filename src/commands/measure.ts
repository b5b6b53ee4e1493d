import type { CardId, MeasureId } from '../base/ids'
import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Measure } from '../model/records/measure'
import { before } from './before'
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
    return Object.values(board.answers).some((answers) => answers.measure === id) ? 'inUse' : undefined
  },
  apply: (draft, { id }) => {
    delete draft.measures[id]
  },
})

/** Which heap of answers: one question, one touchpoint (or the whole journey), one period, one set of dimensions. */
export interface AnswersPlace {
  readonly measure: MeasureId
  readonly card?: CardId
  readonly period: string
  readonly dims: Readonly<Record<string, string>>
}

export function findAnswers(board: Board, place: AnswersPlace): Answers | undefined {
  return Object.values(board.answers).find(
    (each) =>
      each.measure === place.measure &&
      each.card === place.card &&
      each.period === place.period &&
      sameDims(each.dims, place.dims),
  )
}

/** Sets how many people gave each answer. No answers at all takes the heap away. */
export const setAnswers = defineCommand<
  AnswersPlace & { readonly counts: Answers['counts']; readonly notApplicable?: number }
>({
  name: 'answers.set',
  check: (board, { measure, card }) =>
    measure in board.measures && (card === undefined || card in board.cards) ? undefined : 'missing',
  apply: (draft, args, env) => {
    const found = findAnswers(before(draft), args)
    const counts = Object.fromEntries(Object.entries(args.counts).filter(([, n]) => n > 0))
    const none = Object.keys(counts).length === 0 && !args.notApplicable
    if (found && none) delete draft.answers[found.id]
    else if (found)
      writeFields(draft.answers[found.id] ?? {}, { counts, notApplicable: args.notApplicable || undefined })
    else if (!none) {
      const id = env.newId('answers')
      draft.answers[id] = {
        id,
        measure: args.measure,
        ...(args.card === undefined ? {} : { card: args.card }),
        period: args.period,
        dims: { ...args.dims },
        counts,
        ...(args.notApplicable ? { notApplicable: args.notApplicable } : {}),
      }
    }
  },
})

function sameDims(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
