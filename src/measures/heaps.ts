import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Asked } from '../model/records/asked'
import type { Measure } from '../model/records/measure'
import { type AnswerCounts, addCounts } from './counts'
import type { EventRate } from './rate'

/** Dimension → the values that are let through; a dimension without values lets all through. */
export type DimsFilter = Readonly<Record<string, readonly string[]>>

/** Which answers: one question about one thing (neither card nor stage: the whole journey), of some branches or all. */
export interface AnswersQuery {
  readonly measure: Measure['id']
  readonly about: Asked
  readonly dims?: DimsFilter
}

/** Everything that was answered to one question about one thing in one period, as one pool. */
export interface Heap {
  readonly period: string
  readonly counts: AnswerCounts
  readonly notApplicable: number
  /** Of a rate: events and exposure, added up; null when there are none. */
  readonly tally: EventRate | null
  /** The stated figure, when it is the only thing there is. Never pooled, never tested. */
  readonly stated: number | null
  /** Stated figures that counted answers, or each other, leave no room for. */
  readonly statedLeftOut: number
}

type Index = ReadonlyMap<string, readonly Answers[]>

/** Answers change far more seldom than numbers are drawn; a board keeps its `answers` object until one changes. */
const indexes = new WeakMap<Board['answers'], Index>()

/** The recorded answers of every period that a query asks for, in the order of their ids. */
export function recordedAnswers(board: Pick<Board, 'answers'>, { measure, about, dims }: AnswersQuery) {
  const all = indexOf(board.answers).get(keyOf(measure, about)) ?? []
  return dims === undefined ? all : all.filter((answers) => passes(answers.dims, dims))
}

/** One pool for each period, the earliest first. Periods sort as text: `2026-Q2` before `2026-Q3`. */
export function heapsAbout(board: Pick<Board, 'answers'>, query: AnswersQuery): readonly Heap[] {
  const byPeriod = new Map<string, Answers[]>()
  for (const answers of recordedAnswers(board, query)) {
    const list = byPeriod.get(answers.period)
    if (list) list.push(answers)
    else byPeriod.set(answers.period, [answers])
  }
  return [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, parts]) => poolHeap(period, parts))
}

/** The pool of one period, the latest when none is named; null when nobody was asked. */
export function heapAbout(board: Pick<Board, 'answers'>, query: AnswersQuery, period?: string): Heap | null {
  const heaps = heapsAbout(board, query)
  return (period === undefined ? heaps.at(-1) : heaps.find((heap) => heap.period === period)) ?? null
}

/** Puts the recorded answers of one period together. */
export function poolHeap(period: string, parts: readonly Answers[]): Heap {
  const counts = addCounts(parts.map((each) => each.counts))
  const notApplicable = parts.reduce((sum, each) => sum + (each.notApplicable ?? 0), 0)
  const tallies = parts.flatMap(({ tally }) => (tally ? [tally] : []))
  const tally = tallies.reduce<EventRate | null>(
    (sum, each) => ({
      events: (sum?.events ?? 0) + each.events,
      exposure: (sum?.exposure ?? 0) + each.exposure,
    }),
    null,
  )
  const stated = parts.flatMap((each) => (each.stated === undefined ? [] : [each.stated]))
  const counted = tally !== null || Object.values(counts).some((n) => n > 0)
  const alone = !counted && stated.length === 1
  return {
    period,
    counts,
    notApplicable,
    tally,
    stated: alone ? (stated[0] ?? null) : null,
    statedLeftOut: alone ? 0 : stated.length,
  }
}

/** Every dimension that anything measured on the board is told apart by, with its values in order. */
export function dimensionsOf(
  board: Pick<Board, 'answers' | 'tickets' | 'times' | 'visits'>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const records of [board.answers, board.tickets, board.times, board.visits]) {
    for (const { dims } of Object.values<{ readonly dims: Readonly<Record<string, string>> }>(records)) {
      for (const [name, value] of Object.entries(dims)) {
        const values = found.get(name) ?? new Set()
        found.set(name, values.add(value))
      }
    }
  }
  return new Map([...found].map(([name, values]) => [name, [...values].sort()]))
}

/** True when a record is of one of the values asked for, in every dimension that asks. */
export function passes(dims: Readonly<Record<string, string>>, filter: DimsFilter): boolean {
  return Object.entries(filter).every(([name, values]) => values.length === 0 || values.includes(dims[name] ?? ''))
}

function indexOf(answers: Board['answers']): Index {
  const known = indexes.get(answers)
  if (known) return known
  const index = new Map<string, Answers[]>()
  for (const each of Object.values(answers)) {
    const key = keyOf(each.measure, each)
    const list = index.get(key)
    if (list) list.push(each)
    else index.set(key, [each])
  }
  indexes.set(answers, index)
  return index
}

function keyOf(measure: string, { card, stage }: Asked): string {
  return JSON.stringify([measure, card ?? '', stage ?? ''])
}
