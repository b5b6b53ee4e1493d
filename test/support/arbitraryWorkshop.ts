import fc from 'fast-check'
import { brandId } from '../../src/base/ids'
import { keysBetween } from '../../src/base/orderKey'
import type { Text } from '../../src/base/text'
import type { Board } from '../../src/model/board'
import type { AgendaPart } from '../../src/model/records/agendaPart'
import type { Aside } from '../../src/model/records/aside'
import type { Card } from '../../src/model/records/card'
import type { Participant } from '../../src/model/records/participant'
import type { Round } from '../../src/model/records/round'
import type { Vote } from '../../src/model/records/vote'

const text: fc.Arbitrary<Text> = fc.constantFrom({ en: 'Waits' }, { ar: 'ينتظر' }, { en: 'A', ar: 'أ' })
const choice = fc.nat({ max: 1000 })

export const arbitraryWorkshop = fc.record({
  agenda: fc.array(fc.record({ title: text, minutes: fc.integer({ min: 1, max: 90 }) }), { maxLength: 3 }),
  people: fc.array(fc.option(text, { nil: undefined }), { maxLength: 3 }),
  lines: fc.array(text, { maxLength: 3 }),
  parked: fc.array(fc.record({ of: choice, text }), { maxLength: 2 }),
  rounds: fc.array(fc.record({ dots: fc.integer({ min: 1, max: 8 }), isClosed: fc.boolean() }), { maxLength: 2 }),
  votes: fc.array(fc.record({ round: choice, card: choice, voter: choice }), { maxLength: 6 }),
})

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never
export type ArbitraryWorkshop = Made<typeof arbitraryWorkshop>

type WorkshopRecords = Pick<Board, 'agenda' | 'participants' | 'asides' | 'rounds' | 'votes'>

/** The records of a workshop on a board with these cards. */
export function workshopOf(made: ArbitraryWorkshop, cards: readonly Card[]): WorkshopRecords {
  const agenda = made.agenda.map(
    ({ title, minutes }, at): AgendaPart => ({
      id: brandId('part', `part_${at + 1}`),
      order: keyOf(at),
      title,
      minutes,
    }),
  )
  const participants = made.people.map(
    (name, at): Participant => ({
      id: brandId('participant', `participant_${at + 1}`),
      order: keyOf(at),
      ...(name ? { name } : {}),
    }),
  )
  const lines = made.lines.map(
    (line, at): Aside => ({ id: brandId('card', `line_${at + 1}`), order: keyOf(at), place: 'tray', text: line }),
  )
  const parked = made.parked.flatMap(({ of, text: words }, at): Aside[] => {
    const like = cards[of % Math.max(cards.length, 1)]
    const id = brandId('card', `parked_${at + 1}`)
    return like ? [{ id, order: keyOf(at), place: 'parked', text: words, card: { ...like, id, text: words } }] : []
  })
  const rounds = made.rounds.map(
    ({ dots, isClosed }, at): Round => ({
      id: brandId('round', `round_${at + 1}`),
      order: keyOf(at),
      dots,
      openedAt: '2026-11-22T09:00:00.000Z',
      ...(isClosed ? { closedAt: '2026-11-22T09:08:00.000Z' } : {}),
    }),
  )
  const votes = made.votes.flatMap(({ round, card, voter }, at): Vote[] => {
    const [of, on, by] = [pick(rounds, round), pick(cards, card), pick(participants, voter)]
    return of && on && by ? [{ id: brandId('vote', `vote_${at + 1}`), round: of.id, card: on.id, voter: by.id }] : []
  })
  return {
    agenda: byId(agenda),
    participants: byId(participants),
    asides: byId([...lines, ...parked]),
    rounds: byId(rounds),
    votes: byId(votes),
  }
}

function keyOf(at: number): string {
  return keysBetween(undefined, undefined, at + 1)[at] ?? 'a0'
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(list.length, 1)]
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}
