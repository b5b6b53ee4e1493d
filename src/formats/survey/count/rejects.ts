import type { CellFault } from './answerIn'

/** Why a row, or the answer in one of its cells, was not counted. */
export type SkipReason =
  /** Left out on purpose. */
  | 'test'
  | 'unfinished'
  | 'unanswered'
  /** Something is wrong with the row. */
  | 'openQuote'
  | 'columns'
  | 'date'
  | 'noDate'
  | 'touchpoint'
  | 'count'
  /** Something is wrong with one answer; the other answers of the row are counted. */
  | CellFault

/** Reasons that are nothing to put right. */
export const ON_PURPOSE: readonly SkipReason[] = ['test', 'unfinished', 'unanswered']

export interface Skipped {
  readonly reason: SkipReason
  readonly times: number
  /** Lines (rows of a sheet) where it happened first. */
  readonly lines: readonly number[]
}

export interface Rejected {
  readonly line: number
  readonly reason: SkipReason
  /** The column that is to blame. */
  readonly column?: number
  readonly cells: readonly string[]
}

const LINES = 20
export const REJECTED_LIMIT = 1000

/** Keeps count of everything left out, and the first rejected rows themselves. */
export function createRejects() {
  const skipped = new Map<SkipReason, { times: number; lines: number[] }>()
  const rejected: Rejected[] = []
  let all = 0

  function add(reason: SkipReason, line: number, cells: readonly string[], column?: number): void {
    const known = skipped.get(reason)
    if (known) {
      known.times++
      if (known.lines.length < LINES) known.lines.push(line)
    } else skipped.set(reason, { times: 1, lines: [line] })
    if (ON_PURPOSE.includes(reason)) return
    all++
    if (rejected.length < REJECTED_LIMIT) {
      const kept = cells.map((cell) => cell.slice(0, 2000))
      rejected.push({ line, reason, cells: kept, ...(column === undefined ? {} : { column }) })
    }
  }

  return {
    add,
    finish: () => ({
      skipped: [...skipped].map(([reason, found]): Skipped => ({ reason, ...found })),
      rejected,
      rejectedAll: all,
    }),
  }
}
