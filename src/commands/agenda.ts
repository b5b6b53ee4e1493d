import type { Draft } from 'immer'
import type { PartId } from '../base/ids'
import { holds } from '../base/json'
import { keyAt, keysBetween } from '../base/orderKey'
import type { Board } from '../model/board'
import { agendaInOrder } from '../model/reads'
import type { AgendaPart } from '../model/records/agendaPart'
import { before } from './before'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

type NewPart = Omit<AgendaPart, 'id' | 'order' | 'startedAt'> & { readonly id?: PartId }

/** Adds parts at the end of the agenda, in the order given. */
export const addParts = defineCommand<{ readonly parts: readonly NewPart[] }>({
  name: 'agenda.add',
  check: (_board, { parts }) => (parts.length > 0 ? undefined : 'nothing'),
  apply: (draft, { parts }, env) => {
    const keys = keysBetween(agendaInOrder(before(draft)).at(-1)?.order, undefined, parts.length)
    for (const [at, part] of parts.entries()) {
      const id = part.id ?? env.newId('part')
      draft.agenda[id] = { ...part, id, order: keys[at] ?? 'a0' } as Draft<AgendaPart>
    }
  },
  labelArgs: ({ parts }) => ({ count: parts.length }),
})

export const updatePart = defineCommand<{
  readonly id: PartId
  readonly change: Change<Omit<AgendaPart, 'id' | 'order' | 'startedAt'>>
}>({
  name: 'agenda.update',
  check: isThere,
  apply: (draft, { id, change }) => {
    const part = draft.agenda[id]
    if (part) writeFields(part, change)
  },
})

/** `index` counts the parts without the moved one. */
export const movePart = defineCommand<{ readonly id: PartId; readonly index: number }>({
  name: 'agenda.move',
  check: isThere,
  apply: (draft, { id, index }) => {
    const all = agendaInOrder(before(draft))
    const part = draft.agenda[id]
    if (!part || all.findIndex((each) => each.id === id) === index) return
    part.order = keyAt(
      all.filter((each) => each.id !== id),
      index,
    )
  },
})

export const removePart = defineCommand<{ readonly id: PartId }>({
  name: 'agenda.remove',
  check: isThere,
  apply: (draft, { id }) => {
    delete draft.agenda[id]
  },
})

/** Begins a part now, or again. */
export const startPart = defineCommand<{ readonly id: PartId; readonly at: string }>({
  name: 'agenda.start',
  check: isThere,
  apply: (draft, { id, at }) => {
    const part = draft.agenda[id]
    if (part) part.startedAt = at
  },
})

function isThere(board: Board, { id }: { readonly id: PartId }): 'missing' | undefined {
  return holds(board.agenda, id) ? undefined : 'missing'
}
