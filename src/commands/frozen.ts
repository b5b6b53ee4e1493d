import type { CardId, StageId, StepId } from '../base/ids'
import type { Board } from '../model/board'
import { cellFrozenBy, type FrozenBy, isAnythingFrozen, stageFrozenBy } from '../model/frozen'
import type { Patch } from '../model/patch'

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
  answers: (boards, id) =>
    first(boards, (board) => {
      const card = at(board.answers, id)?.card
      return card === undefined ? undefined : ofCard(boards, card)
    }),
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
