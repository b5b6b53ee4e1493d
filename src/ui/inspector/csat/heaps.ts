import type { MeasureId } from '../../../base/ids'
import { type AnswerCounts, addCounts } from '../../../measures/counts'
import { recordedAnswers } from '../../../measures/heaps'
import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'
import type { Asked } from '../../../model/records/asked'

/** Every heap of answers to one question about one thing in one period: one for each branch, company or persona told apart. */
export function heapsOf(
  board: Pick<Board, 'answers'>,
  measure: MeasureId,
  about: Asked,
  period: string,
): readonly Answers[] {
  return recordedAnswers(board, { measure, about })
    .filter((answers) => answers.period === period)
    .sort((a, b) => (dimsKey(a.dims) < dimsKey(b.dims) ? -1 : 1))
}

export function pooled(heaps: readonly Answers[]): { readonly counts: AnswerCounts; readonly notApplicable: number } {
  return {
    counts: addCounts(heaps.map((heap) => heap.counts)),
    notApplicable: heaps.reduce((sum, heap) => sum + (heap.notApplicable ?? 0), 0),
  }
}

/** Tells heaps apart, whatever order their dimensions were written in; '' for the plain one. */
export function dimsKey(dims: Answers['dims']): string {
  const entries = Object.entries(dims).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? '' : JSON.stringify(entries)
}
