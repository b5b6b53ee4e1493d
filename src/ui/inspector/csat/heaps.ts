import type { CardId, MeasureId } from '../../../base/ids'
import { type AnswerCounts, addCounts } from '../../../measures/counts'
import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'

/** Every heap of answers to one question about one card in one period: one for each branch, company or persona told apart. */
export function heapsOf(
  board: Pick<Board, 'answers'>,
  measure: MeasureId,
  card: CardId,
  period: string,
): readonly Answers[] {
  return Object.values(board.answers)
    .filter((answers) => answers.measure === measure && answers.card === card && answers.period === period)
    .sort((a, b) => (sayDims(a.dims) < sayDims(b.dims) ? -1 : 1))
}

export function pooled(heaps: readonly Answers[]): { readonly counts: AnswerCounts; readonly notApplicable: number } {
  return {
    counts: addCounts(heaps.map((heap) => heap.counts)),
    notApplicable: heaps.reduce((sum, heap) => sum + (heap.notApplicable ?? 0), 0),
  }
}

/** The values that tell a heap apart: "Muscat · new customers"; '' for the plain one. */
export function sayDims(dims: Answers['dims']): string {
  return Object.keys(dims)
    .sort()
    .map((name) => dims[name])
    .join(' · ')
}
