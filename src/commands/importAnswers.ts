import type { MeasureId } from '../base/ids'
import type { Board } from '../model/board'
import { isAskable } from '../model/checks'
import type { Answers } from '../model/records/answers'
import type { Measure } from '../model/records/measure'
import { type AnswersContent, type AnswersPlace, addAnswers, areWhole } from './answers'
import { before } from './before'
import { addCards, type NewCard } from './card'
import { defineCommand } from './command'
import { type ImportedReplies, keepReplies } from './keepReplies'
import { addMeasure } from './measure'

export type ImportedHeap = AnswersPlace & Pick<AnswersContent, 'counts' | 'notApplicable'>

/** Characters of a source; a heap of very many files remembers the latest. */
const SOURCE_LIMIT = 400

/**
 * Puts the counted answers of one file on the board, with the questions it asked and quotes out of its comments: all of it,
 * or nothing. `add` counts them into what is there. `replace` first takes away what the same file brought; where a heap
 * also holds answers from elsewhere nobody can tell them apart, so it is left as it is. Single answers of a file are kept
 * once or, when it comes again without them, not at all: twice the same people would only look like more of them.
 */
export const importAnswers = defineCommand<{
  readonly source: string
  /** What all earlier imports of the file carry in their source. */
  readonly file: string
  readonly mode: 'add' | 'replace'
  readonly measures: readonly Measure[]
  readonly heaps: readonly ImportedHeap[]
  readonly replies?: readonly ImportedReplies[]
  readonly quotes: readonly NewCard[]
}>({
  name: 'answers.import',
  check: (board, { measures, heaps, replies = [], quotes }) => {
    if (heaps.length === 0) return 'nothing'
    const known = { ...board, measures: { ...board.measures, ...byId(measures) } }
    if (!heaps.every((heap) => isAskable(known, heap)) || !areWhole(known, replies)) return 'missing'
    return quotes.length === 0 ? undefined : addCards.check(board, { cards: quotes })
  },
  apply: (draft, { source, file, mode, measures, heaps, replies = [], quotes }, env) => {
    const board = before(draft)
    for (const measure of measures) addMeasure.apply(draft, { measure }, env)
    const places = placesOf(board)
    const written = heaps.flatMap((heap) => {
      const there = places.get(placeOf(heap))
      if (!there) return [{ ...heap, source }]
      if (mode === 'add' || !isFrom(there, file)) return [added(there, heap, source)]
      return isOnlyFrom(there, file) ? [{ ...heap, source }] : []
    })
    if (mode === 'replace') {
      const kept = new Set(heaps.map(placeOf))
      for (const answers of Object.values(board.answers)) {
        if (isOnlyFrom(answers, file) && !kept.has(placeOf(answers))) delete draft.answers[answers.id]
      }
    }
    addAnswers.apply(draft, { heaps: written, mode: 'replace' }, env)
    for (const each of Object.values(board.replies)) if (isFrom(each, file)) delete draft.replies[each.id]
    keepReplies(draft, replies, source, env)
    if (quotes.length > 0) addCards.apply(draft, { cards: quotes }, env)
  },
  labelArgs: ({ heaps }) => ({ count: heaps.reduce((sum, heap) => sum + peopleIn(heap), 0) }),
})

/** Heaps that hold answers of the file: all of their own, and those that hold others beside. */
export function answersFrom(
  board: Pick<Board, 'answers'>,
  file: string,
): { readonly own: readonly Answers[]; readonly mixed: readonly Answers[] } {
  const from = Object.values(board.answers).filter((answers) => isFrom(answers, file))
  return { own: from.filter((each) => isOnlyFrom(each, file)), mixed: from.filter((each) => !isOnlyFrom(each, file)) }
}

/** Heaps of the board that these would be counted into, although they hold answers from elsewhere. */
export function heapsThere(board: Pick<Board, 'answers'>, heaps: readonly ImportedHeap[], file: string): number {
  const places = placesOf(board)
  return heaps.filter((heap) => {
    const there = places.get(placeOf(heap))
    return there !== undefined && !isOnlyFrom(there, file)
  }).length
}

function added(there: Answers, heap: ImportedHeap, source: string): AnswersPlace & AnswersContent {
  const counts: Record<string, number> = { ...there.counts }
  for (const [answer, people] of Object.entries(heap.counts)) counts[answer] = (counts[answer] ?? 0) + people
  // What stood there without a source was written by hand, and that is worth knowing later.
  const sources = [...new Set([...(there.source ?? BY_HAND).split(BETWEEN), source])].join(BETWEEN).slice(-SOURCE_LIMIT)
  return {
    ...there,
    counts,
    notApplicable: (there.notApplicable ?? 0) + (heap.notApplicable ?? 0),
    source: sources,
  }
}

const BETWEEN = '; '
const BY_HAND = '…'

function isFrom({ source }: Pick<Answers, 'source'>, file: string): boolean {
  return source?.includes(file) === true
}

function isOnlyFrom(answers: Pick<Answers, 'source'>, file: string): boolean {
  return isFrom(answers, file) && (answers.source ?? '').split(BETWEEN).every((each) => each.includes(file))
}

function placesOf({ answers }: Pick<Board, 'answers'>): ReadonlyMap<string, Answers> {
  return new Map(Object.values(answers).map((each) => [placeOf(each), each]))
}

function placeOf({ measure, card, stage, period, dims }: AnswersPlace): string {
  return JSON.stringify([measure, card ?? '', stage ?? '', period, Object.entries(dims).sort()])
}

function byId(measures: readonly Measure[]): Readonly<Record<MeasureId, Measure>> {
  return Object.fromEntries(measures.map((measure) => [measure.id, measure]))
}

function peopleIn({ counts }: ImportedHeap): number {
  return Object.values(counts).reduce((sum, people) => sum + people, 0)
}
