import type { Board } from '../model/board'
import { type DimsFilter, passes } from './heaps'

/** Whose numbers are looked at, and up to when: what is measured later is as if it were not there yet. */
export interface MeasuredFilter {
  readonly dims: DimsFilter
  /** The last period looked at; all of them when absent. */
  readonly period?: string
}

export const allMeasured: MeasuredFilter = { dims: {} }

export function isMeasuredFiltered({ dims, period }: MeasuredFilter): boolean {
  return period !== undefined || Object.values(dims).some((values) => values.length > 0)
}

type Measured = Pick<Board, 'answers' | 'selfScores' | 'visits' | 'tickets' | 'times' | 'replies'>

const known = new WeakMap<MeasuredFilter, { readonly of: Measured; readonly kept: Measured }>()

/**
 * The board with only the numbers the filter lets through, everything else being the same records. The same maps for as
 * long as nothing measured changes, so that a drawing made of them can be kept.
 */
export function withMeasured(board: Board, filter: MeasuredFilter): Board {
  if (!isMeasuredFiltered(filter)) return board
  return { ...board, ...keptOf(board, filter) }
}

function keptOf(board: Measured, filter: MeasuredFilter): Measured {
  const last = known.get(filter)
  const same = last && NAMES.every((name) => last.of[name] === board[name])
  if (same) return last.kept
  const { answers, selfScores, visits, tickets, times, replies } = board
  const kept: Measured = {
    answers: ofPeriods(answers, filter),
    selfScores: ofPeriods(selfScores, filter),
    visits: keptRecords(visits, ({ dims }) => passes(dims, filter.dims)),
    tickets: ofPeriods(tickets, filter),
    times: ofPeriods(times, filter),
    replies: ofPeriods(replies, filter),
  }
  known.set(filter, { of: { answers, selfScores, visits, tickets, times, replies }, kept })
  return kept
}

const NAMES = ['answers', 'selfScores', 'visits', 'tickets', 'times', 'replies'] as const

function ofPeriods<T extends { readonly dims: Readonly<Record<string, string>>; readonly period: string }>(
  records: Readonly<Record<string, T>>,
  { dims, period }: MeasuredFilter,
): Readonly<Record<string, T>> {
  return keptRecords(
    records,
    (record) => (period === undefined || record.period <= period) && passes(record.dims, dims),
  )
}

function keptRecords<T>(
  records: Readonly<Record<string, T>>,
  keeps: (record: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => keeps(record)))
}
