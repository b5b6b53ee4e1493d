import type { CardId, StageId, StepId } from '../base/ids'
import type { Board } from '../model/board'
import { cellFrozenBy, type FrozenBy, isAnythingFrozen, stageFrozenBy } from '../model/frozen'
import type { Patch } from '../model/patch'
import type { Asked } from '../model/records/asked'

/** What may be changed of a frozen head itself: that it is frozen, and whether it shows. */
const FREE = new Set<string | number>(['frozen', 'hidden'])

type Judge = (boards: readonly [before: Board, after: Board], id: string) => FrozenBy | undefined

/**
 * How each kind of record can be frozen. What is frozen is told by the board before the change, for what lay there and for
 * what would lie there: nothing leaves a frozen place, and nothing comes into it.
 */
const JUDGES: Readonly<Record<string, Judge>> = {
  stages: ([before], id) => stageFrozenBy(before, at(before.stages, id)?.id),
  steps: ([before, after], id) => {
    if (at(before.steps, id)?.frozen) return 'frozenStep'
    return first([before, after], (board) => stageFrozenBy(before, at(board.steps, id)?.stage))
  },
  lanes: ([before], id) => (at(before.lanes, id)?.frozen ? 'frozenLane' : undefined),
  cards: (boards, id) => ofCard(boards, id),
  // A link with one end outside may go: what is outside must stay free to be removed.
  links: (boards, id) =>
    first(boards, (board) => {
      const link = at(board.links, id)
      const from = link && ofCard(boards, link.from)
      return from && ofCard(boards, link.to) ? from : undefined
    }),
  answers: (boards, id) => first(boards, (board) => ofAsked(boards, at(board.answers, id))),
  selfScores: (boards, id) => first(boards, (board) => ofAsked(boards, at(board.selfScores, id))),
  visits: (boards, id) => first(boards, (board) => ofAsked(boards, at(board.visits, id))),
  times: (boards, id) => first(boards, (board) => ofStep(boards, at(board.times, id)?.step)),
  tickets: (boards, id) => first(boards, (board) => ofStep(boards, at(board.tickets, id)?.step)),
}

/** Why patches may not be applied: the first thing they would change that is frozen. */
export function frozenRefusal(before: Board, after: Board, patches: readonly Patch[]): FrozenBy | undefined {
  if (!isAnythingFrozen(before)) return undefined
  for (const { path } of patches) {
    const [records, id, field] = path
    const judge = typeof records === 'string' && Object.hasOwn(JUDGES, records) ? JUDGES[records] : undefined
    const isHead = records === 'stages' || records === 'steps' || records === 'lanes'
    if (!judge || typeof id !== 'string' || (isHead && field !== undefined && FREE.has(field))) continue
    const by = judge([before, after], id)
    if (by) return by
  }
  return undefined
}

function ofCard(boards: readonly [Board, Board], id: CardId | string): FrozenBy | undefined {
  const [before, after] = boards
  return first(boards, (board) => {
    const card = at(board.cards, id)
    return card && (cellFrozenBy(before, card) ?? stageOf(before, after, card.step))
  })
}

/** What was measured about a card or a stage is frozen with it. */
function ofAsked(boards: readonly [Board, Board], asked: Asked | undefined): FrozenBy | undefined {
  if (asked?.card !== undefined) return ofCard(boards, asked.card)
  return asked?.stage === undefined ? undefined : stageFrozenBy(boards[0], asked.stage)
}

/** What was measured about a step is frozen with it, or with its stage. */
function ofStep([before, after]: readonly [Board, Board], step: StepId | undefined): FrozenBy | undefined {
  if (step === undefined) return undefined
  return at(before.steps, step)?.frozen ? 'frozenStep' : stageOf(before, after, step)
}

/** A step that moves into a frozen stage takes its cards there. */
function stageOf(before: Board, after: Board, step: StepId): FrozenBy | undefined {
  const stage: StageId | undefined = after.steps[step]?.stage
  return stageFrozenBy(before, stage)
}

function first(boards: readonly Board[], judge: (board: Board) => FrozenBy | undefined): FrozenBy | undefined {
  for (const board of boards) {
    const by = judge(board)
    if (by) return by
  }
  return undefined
}

function at<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined
}
