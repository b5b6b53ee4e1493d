import type { Draft } from 'immer'
import type { RepliesId, TicketsId, TimesId, VisitId } from '../base/ids'
import { holds } from '../base/json'
import type { Tickets } from '../model/records/tickets'
import type { Times } from '../model/records/times'
import type { Visit } from '../model/records/visit'
import { defineCommand } from './command'

/** A record that is written whole, in the place of the one of its id; a new one without. */
type Put<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly id?: T['id'] }

export const putVisit = defineCommand<{ readonly visit: Put<Visit> }>({
  name: 'visit.put',
  check: (board, { visit }) => (visit.card && !holds(board.cards, visit.card) ? 'missing' : undefined),
  apply: (draft, { visit }, env) => {
    const id = visit.id ?? env.newId('visit')
    draft.visits[id] = { ...visit, id } as Draft<Visit>
  },
})

export const removeVisit = defineCommand<{ readonly id: VisitId }>({
  name: 'visit.remove',
  check: (board, { id }) => (holds(board.visits, id) ? undefined : 'missing'),
  apply: (draft, { id }) => {
    delete draft.visits[id]
  },
})

/** Writes one reason or many, such as the lines of a pasted table. */
export const putTickets = defineCommand<{ readonly tickets: readonly Put<Tickets>[] }>({
  name: 'tickets.put',
  check: (board, { tickets }) => {
    if (tickets.length === 0) return 'nothing'
    return tickets.every(({ step }) => !step || holds(board.steps, step)) ? undefined : 'missing'
  },
  apply: (draft, { tickets }, env) => {
    for (const each of tickets) {
      const id = each.id ?? env.newId('tickets')
      draft.tickets[id] = { ...each, id } as Draft<Tickets>
    }
  },
  labelArgs: ({ tickets }) => ({ count: tickets.length }),
})

export const removeTickets = defineCommand<{ readonly ids: readonly TicketsId[] }>({
  name: 'tickets.remove',
  check: (board, { ids }) => {
    if (ids.length === 0) return 'nothing'
    return ids.every((id) => holds(board.tickets, id)) ? undefined : 'missing'
  },
  apply: (draft, { ids }) => {
    for (const id of ids) delete draft.tickets[id]
  },
})

export const putTimes = defineCommand<{ readonly times: Put<Times> }>({
  name: 'times.put',
  check: (board, { times }) => (holds(board.steps, times.step) ? undefined : 'missing'),
  apply: (draft, { times }, env) => {
    const id = times.id ?? env.newId('times')
    draft.times[id] = { ...times, id } as Draft<Times>
  },
})

export const removeTimes = defineCommand<{ readonly id: TimesId }>({
  name: 'times.remove',
  check: (board, { id }) => (holds(board.times, id) ? undefined : 'missing'),
  apply: (draft, { id }) => {
    delete draft.times[id]
  },
})

export const removeReplies = defineCommand<{ readonly id: RepliesId }>({
  name: 'replies.remove',
  check: (board, { id }) => (holds(board.replies, id) ? undefined : 'missing'),
  apply: (draft, { id }) => {
    delete draft.replies[id]
  },
})
