import type { MeasureId } from '../../base/ids'
import type { ImportedReplies } from '../../commands'
import type { Counted } from '../../formats/survey'
import { areEnough, byAnswers } from '../../formats/survey/count/replies'
import type { Board } from '../../model/board'
import { askedOf, dimsFor } from './toBoard'
import type { Survey } from './useSurvey'

/** Whether single answers come along: what the person said, else whether there are enough of them to say something. */
export function keepsReplies({ keepsReplies: chosen, counted }: Pick<Survey, 'keepsReplies' | 'counted'>): boolean {
  const replies = counted?.counted.replies
  return replies !== undefined && (chosen ?? areEnough(replies))
}

/**
 * Single answers in the board's own terms, one record for each period and group. Questions that nobody answered are no
 * questions of the board, and two spellings of one channel are one group.
 */
export function repliesFor(
  board: Pick<Board, 'channels' | 'personas' | 'cards' | 'stages'>,
  { replies }: Pick<Counted, 'replies'>,
  measures: ReadonlyMap<string, MeasureId>,
): readonly ImportedReplies[] {
  if (!replies) return []
  const known = replies.questions.flatMap(({ question, target }, at) => {
    const measure = measures.get(question)
    return measure ? [{ at, question: { measure, ...askedOf(board, target) } }] : []
  })
  const merged = new Map<string, ImportedReplies>()
  for (const { period, dims: named, rows } of replies.groups) {
    const dims = dimsFor(board, { dims: named })
    const key = JSON.stringify([period, Object.entries(dims).sort()])
    const own = rows.map((row) => known.map(({ at }) => row[at] ?? null))
    const all = [...(merged.get(key)?.rows ?? []), ...own].sort(byAnswers)
    merged.set(key, { period, dims, questions: known.map(({ question }) => question), rows: all })
  }
  return [...merged.values()]
}
