import type { CardId, LinkId } from '../base/ids'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import type { Link, LinkKind } from '../model/records/link'
import { type Change, writeFields } from './change'
import { defineCommand, type Refusal } from './command'

interface Ends {
  readonly from: CardId
  readonly to: CardId
  readonly kind: LinkKind
}

function mayLink(board: Board, { from, to, kind }: Ends, except?: LinkId): Refusal | undefined {
  if (!(from in board.cards) || !(to in board.cards)) return 'missing'
  if (from === to) return 'linkToItself'
  const twin = Object.values(board.links).some(
    (link) => link.id !== except && link.from === from && link.to === to && link.kind === kind,
  )
  return twin ? 'alreadyLinked' : undefined
}

export const addLink = defineCommand<Ends & { readonly label?: Text; readonly id?: LinkId }>({
  name: 'link.add',
  check: (board, args) => mayLink(board, args),
  apply: (draft, { from, to, kind, label, id }, env) => {
    const newId = id ?? env.newId('link')
    draft.links[newId] = { id: newId, from, to, kind, ...(label ? { label } : {}) }
  },
})

export const updateLink = defineCommand<{ readonly id: LinkId; readonly change: Change<Omit<Link, 'id'>> }>({
  name: 'link.update',
  check: (board, { id, change }) => {
    const link = board.links[id]
    if (!link) return 'missing'
    return mayLink(
      board,
      { from: change.from ?? link.from, to: change.to ?? link.to, kind: change.kind ?? link.kind },
      id,
    )
  },
  apply: (draft, { id, change }) => {
    const link = draft.links[id]
    if (link) writeFields(link, change)
  },
})

export const removeLinks = defineCommand<{ readonly ids: readonly LinkId[] }>({
  name: 'link.remove',
  check: (board, { ids }) => (ids.length > 0 && ids.every((id) => id in board.links) ? undefined : 'missing'),
  apply: (draft, { ids }) => {
    for (const id of ids) delete draft.links[id]
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})
