import { holds } from '../../base/json'
import type { Board } from '../board'
import { isAskable } from '../checks'
import type { Asked } from '../records/asked'
import type { Replies } from '../records/replies'
import type { Tickets } from '../records/tickets'
import type { ParseNote } from './notes'

type Measured = Pick<Board, 'answers' | 'selfScores' | 'visits' | 'tickets' | 'times' | 'replies'>

/** What was measured, without that which is about something that is not on the board. */
export function settleMeasured(board: Board, notes: ParseNote[]): Measured {
  function settled<T extends { readonly id: string }>(
    name: keyof Measured,
    records: Readonly<Record<string, T>>,
    settle: (record: T) => T | undefined,
  ) {
    const entries = Object.entries(records).flatMap(([id, record]) => {
      const kept = settle(record)
      if (kept !== record) notes.push({ code: 'unknownReference', path: `${name}.${id}` })
      return kept ? [[id, kept] as const] : []
    })
    return Object.fromEntries(entries) as Readonly<Record<string, T>>
  }
  function askedOf<T extends Asked & { readonly id: string; readonly measure: string }>(record: T): T | undefined {
    if (!holds(board.measures, record.measure)) return undefined
    if (record.card && !holds(board.cards, record.card)) return undefined
    if (!record.stage) return record
    if (!record.card) return holds(board.stages, record.stage) ? record : undefined
    const { stage: _both, ...rest } = record
    return rest as T
  }
  return {
    answers: settled('answers', board.answers, askedOf),
    selfScores: settled('selfScores', board.selfScores, askedOf),
    visits: settled('visits', board.visits, (visit) =>
      visit.card && !holds(board.cards, visit.card) ? undefined : visit,
    ),
    tickets: settled('tickets', board.tickets, (tickets) => mappedTickets(board, tickets)),
    times: settled('times', board.times, (times) => (holds(board.steps, times.step) ? times : undefined)),
    replies: settled('replies', board.replies, (replies) => settledReplies(board, replies)),
  }
}

/** A reason outlives its step: the count is true wherever it belongs. */
function mappedTickets(board: Board, tickets: Tickets): Tickets {
  if (!tickets.step || holds(board.steps, tickets.step)) return tickets
  const { step: _gone, ...rest } = tickets
  return rest
}

/** Replies without the questions about what is gone, and without rows of another length. */
function settledReplies(board: Board, replies: Replies): Replies | undefined {
  const { questions, rows } = replies
  const whole = rows.filter((row) => row.length === questions.length)
  if (whole.length === rows.length && questions.every((each) => isAskable(board, each))) return replies
  return withoutQuestions({ ...replies, rows: whole }, (each) => !isAskable(board, each))
}

/** Takes questions out of replies, with what was answered to them; undefined when none is left. */
export function withoutQuestions(
  replies: Replies,
  isGone: (question: Replies['questions'][number]) => boolean,
): Replies | undefined {
  const left = replies.questions.map((question) => !isGone(question))
  if (!left.includes(true)) return undefined
  return {
    ...replies,
    questions: replies.questions.filter((_, at) => left[at]),
    rows: replies.rows.map((row) => row.filter((_, at) => left[at])),
  }
}
