import type { AnswerTarget, Counted } from '../../formats/survey'
import { placeKey, type QuestionDraft } from '../../formats/survey/guess/suggest'
import { type AnswerCounts, addCounts } from '../../measures/counts'

/** Answers to one question about one thing in one period, all groups together. */
export interface SummaryRow {
  readonly key: string
  readonly question: QuestionDraft
  readonly target: AnswerTarget
  readonly period: string
  readonly counts: AnswerCounts
  readonly n: number
  readonly notApplicable: number
  /** Groups told apart by branch, channel and so on. */
  readonly groups: number
}

export function summaryOf({ heaps }: Pick<Counted, 'heaps'>, questions: readonly QuestionDraft[]): SummaryRow[] {
  const rows = new Map<string, SummaryRow>()
  for (const { question: asked, target, period, counts, notApplicable } of heaps) {
    const question = questions.find(({ key }) => key === asked)
    if (!question) continue
    const key = `${placeKey(asked, target)} ${period}`
    const before = rows.get(key)
    const all = addCounts([before?.counts ?? {}, counts])
    rows.set(key, {
      key,
      question,
      target,
      period,
      counts: all,
      n: Object.values(all).reduce((sum, people) => sum + people, 0),
      notApplicable: (before?.notApplicable ?? 0) + notApplicable,
      groups: (before?.groups ?? 0) + 1,
    })
  }
  return [...rows.values()]
}
