import type { Draft } from 'immer'
import type { MeasureId } from '../base/ids'
import type { Board } from '../model/board'
import { isAskable } from '../model/checks'
import type { Answers } from '../model/records/answers'
import type { Asked, Dims } from '../model/records/asked'
import type { Replies } from '../model/records/replies'
import type { SelfScore } from '../model/records/selfScore'
import { before } from './before'
import { writeFields } from './change'
import { defineCommand, type Env } from './command'

/** Which heap of answers: one question, what it was about, one period, one set of dimensions. */
export interface AnswersPlace extends Asked {
  readonly measure: MeasureId
  readonly period: string
  readonly dims: Dims
}

/** What is kept in a heap. What is absent is taken away; nothing at all takes the heap away. */
export type AnswersContent = Pick<Answers, 'counts' | 'notApplicable' | 'stated' | 'tally' | 'source'>

export function findAnswers(board: Board, place: AnswersPlace): Answers | undefined {
  return Object.values(board.answers).find((each) => isSamePlace(each, place))
}

export function findSelfScore(board: Board, place: AnswersPlace): SelfScore | undefined {
  return Object.values(board.selfScores).find((each) => isSamePlace(each, place))
}

/** Sets what was answered in one heap. */
export const setAnswers = defineCommand<AnswersPlace & AnswersContent>({
  name: 'answers.set',
  check: (board, place) => (isPlace(board, place) ? undefined : 'missing'),
  apply: (draft, args, env) => writeHeap(draft, findAnswers(before(draft), args), args, args, env),
})

/**
 * Adds many heaps in one step, such as those of a file. `add` counts them into what is there, `replace` puts them in its
 * place. Replies are who answered several questions together; they are never counted.
 */
export const addAnswers = defineCommand<{
  readonly heaps: readonly (AnswersPlace & AnswersContent)[]
  readonly replies?: readonly Omit<Replies, 'id'>[]
  readonly mode: 'add' | 'replace'
}>({
  name: 'answers.add',
  check: (board, { heaps, replies = [] }) => {
    if (heaps.length + replies.length === 0) return 'nothing'
    return heaps.every((place) => isPlace(board, place)) && areWhole(board, replies) ? undefined : 'missing'
  },
  apply: (draft, { heaps, replies = [], mode }, env) => {
    const board = before(draft)
    const found = new Map(Object.values(board.answers).map((answers) => [placeName(answers), answers]))
    const merged = new Map<string, AnswersPlace & AnswersContent>()
    for (const heap of heaps) {
      const name = placeName(heap)
      const there = merged.get(name) ?? (mode === 'add' ? found.get(name) : undefined)
      merged.set(name, there ? added(there, heap) : heap)
    }
    for (const [name, heap] of merged) writeHeap(draft, found.get(name), heap, heap, env)
    for (const each of replies) {
      const id = env.newId('replies')
      draft.replies[id] = { ...each, id } as Draft<Replies>
    }
  },
  labelArgs: ({ heaps }) => ({ count: heaps.length }),
})

/** Every question is about something on the board, and every row answers each question or leaves it out. */
export function areWhole(
  board: Parameters<typeof isAskable>[0],
  replies: readonly Pick<Replies, 'questions' | 'rows'>[],
): boolean {
  return replies.every(
    ({ questions, rows }) =>
      questions.every((each) => isPlace(board, each)) && rows.every((row) => row.length === questions.length),
  )
}

/** Sets what the company believes of itself by a question. */
export const setSelfScore = defineCommand<AnswersPlace & Pick<SelfScore, 'counts' | 'stated' | 'who'>>({
  name: 'selfScore.set',
  check: (board, place) => (isPlace(board, place) ? undefined : 'missing'),
  apply: (draft, args, env) => {
    const found = findSelfScore(before(draft), args)
    const counts = withoutNone(args.counts)
    const none = Object.keys(counts).length === 0 && args.stated === undefined
    const { stated, who } = args
    if (found && none) delete draft.selfScores[found.id]
    else if (found) writeFields(draft.selfScores[found.id] ?? {}, { counts, stated, who: who || undefined })
    else if (!none) {
      const id = env.newId('selfScore')
      draft.selfScores[id] = { id, ...placeOf(args), counts }
      writeFields(draft.selfScores[id] ?? {}, { stated, who: who || undefined })
    }
  },
})

function writeHeap(
  draft: Draft<Board>,
  found: Answers | undefined,
  place: AnswersPlace,
  content: AnswersContent,
  env: Env,
): void {
  const counts = withoutNone(content.counts)
  const { notApplicable, stated, tally, source } = content
  const fields = { counts, notApplicable: notApplicable || undefined, stated, tally, source: source || undefined }
  const none = Object.keys(counts).length === 0 && !notApplicable && stated === undefined && tally === undefined
  if (none) {
    if (found) delete draft.answers[found.id]
    return
  }
  const id = found?.id ?? env.newId('answers')
  draft.answers[id] ??= { id, ...placeOf(place), counts }
  writeFields(draft.answers[id] ?? {}, fields)
}

function placeOf({ measure, card, stage, period, dims }: AnswersPlace) {
  return { measure, ...(card ? { card } : stage ? { stage } : {}), period, dims: { ...dims } }
}

function added(a: AnswersPlace & AnswersContent, b: AnswersPlace & AnswersContent): AnswersPlace & AnswersContent {
  const counts: Record<string, number> = { ...a.counts }
  for (const [answer, n] of Object.entries(b.counts)) counts[answer] = (counts[answer] ?? 0) + n
  const notApplicable = (a.notApplicable ?? 0) + (b.notApplicable ?? 0)
  const tally =
    a.tally && b.tally
      ? { events: a.tally.events + b.tally.events, exposure: a.tally.exposure + b.tally.exposure }
      : (b.tally ?? a.tally)
  return { ...a, ...b, counts, notApplicable, ...(tally ? { tally } : {}) }
}

function withoutNone(counts: Answers['counts']): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
}

function isPlace(board: Parameters<typeof isAskable>[0], place: Asked & { readonly measure: MeasureId }): boolean {
  return isAskable(board, place) && !(place.card && place.stage)
}

function isSamePlace(a: AnswersPlace, b: AnswersPlace): boolean {
  return a.measure === b.measure && a.period === b.period && placeName(a) === placeName(b)
}

/** Two heaps of one name are one heap; the order in which dimensions were written does not tell them apart. */
function placeName({ measure, card, stage, period, dims }: AnswersPlace): string {
  return JSON.stringify([measure, card ?? '', stage ?? '', period, Object.entries(dims).sort()])
}
