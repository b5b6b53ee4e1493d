import type { Freezable } from '../../commands'
import type { EditorState } from '../../editor'
import { cellFrozenBy, type FrozenBy, laneFrozenBy, stageFrozenBy, stepFrozenBy } from '../../model/frozen'

/** Why what is selected is frozen, and the head that has to be let go. */
export interface FrozenSelection {
  readonly by: FrozenBy
  readonly head: Freezable
}

type Asked = Pick<EditorState, 'board' | 'selection'>
type Cell = Parameters<typeof cellFrozenBy>[1]

/** Undefined while it can be changed. Of several cards one that is frozen is enough: they change together. */
export function frozenSelection({ board, selection }: Asked): FrozenSelection | undefined {
  const ofCell = (cell: Cell) => headOf(board, cellFrozenBy(board, cell), cell)
  switch (selection.kind) {
    case 'cards':
      return first(selection.ids.flatMap((id) => board.cards[id] ?? []).map(ofCell))
    case 'cell':
      return ofCell(selection)
    case 'stage':
      return headOf(board, stageFrozenBy(board, selection.id), { stage: selection.id })
    case 'step':
      return headOf(board, stepFrozenBy(board, selection.id), { step: selection.id })
    case 'lane':
      return headOf(board, laneFrozenBy(board, selection.id), { lane: selection.id })
    case 'link': {
      const link = board.links[selection.id]
      const [from, to] = [link?.from, link?.to].map((id) =>
        id && board.cards[id] ? ofCell(board.cards[id]) : undefined,
      )
      // With one end outside it stays free, as the command has it.
      return from && to ? from : undefined
    }
    default:
      return undefined
  }
}

function first(all: readonly (FrozenSelection | undefined)[]): FrozenSelection | undefined {
  return all.find((each) => each !== undefined)
}

interface Heads {
  readonly lane?: Cell['lane']
  readonly step?: Cell['step']
  readonly stage?: Extract<Freezable, { readonly kind: 'stage' }>['id']
}

function headOf(
  board: Asked['board'],
  by: FrozenBy | undefined,
  { lane, step, stage }: Heads,
): FrozenSelection | undefined {
  if (by === 'frozenLane' && lane) return { by, head: { kind: 'lane', id: lane } }
  if (by === 'frozenStep' && step) return { by, head: { kind: 'step', id: step } }
  const of = stage ?? (step && board.steps[step]?.stage)
  return by === 'frozenStage' && of ? { by, head: { kind: 'stage', id: of } } : undefined
}
