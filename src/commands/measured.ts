import { current, type Draft, isDraft } from 'immer'
import type { StepId } from '../base/ids'
import type { Board } from '../model/board'
import { withoutQuestions } from '../model/parse/settleMeasured'
import type { Asked } from '../model/records/asked'
import type { Replies } from '../model/records/replies'
import { before } from './before'

/** Takes away what was measured about cards or a stage that go. */
export function removeMeasuredOf(draft: Draft<Board>, isGone: (asked: Asked) => boolean): void {
  const board = before(draft)
  for (const answers of Object.values(board.answers)) if (isGone(answers)) delete draft.answers[answers.id]
  for (const score of Object.values(board.selfScores)) if (isGone(score)) delete draft.selfScores[score.id]
  for (const visit of Object.values(board.visits)) if (isGone(visit)) delete draft.visits[visit.id]
  removeRepliesOf(draft, isGone)
}

/** Takes questions out of the replies of single people; those that are left without any go. */
export function removeRepliesOf(draft: Draft<Board>, isGone: (asked: Asked) => boolean): void {
  for (const { id } of Object.values(before(draft).replies)) {
    // A stage takes its cards with it first: what they left is what the stage's own questions are taken from.
    const replies = asItIs(draft, id)
    if (!replies?.questions.some(isGone)) continue
    const left = withoutQuestions(replies, isGone)
    if (left) draft.replies[replies.id] = left as Draft<typeof left>
    else delete draft.replies[replies.id]
  }
}

function asItIs({ replies }: Draft<Board>, id: Replies['id']): Replies | undefined {
  const record = replies[id]
  return isDraft(record) ? current(record) : record
}

/** Times go with their step; the reasons customers came for stay, and belong to no step any more. */
export function removeMeasuredOfSteps(draft: Draft<Board>, gone: ReadonlySet<StepId>): void {
  const board = before(draft)
  for (const times of Object.values(board.times)) if (gone.has(times.step)) delete draft.times[times.id]
  for (const { id, step } of Object.values(board.tickets)) {
    const tickets = draft.tickets[id]
    if (step && gone.has(step) && tickets) delete tickets.step
  }
}
