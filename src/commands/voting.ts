import type { Draft } from 'immer'
import type { CardId, LaneId, ParticipantId, RoundId } from '../base/ids'
import { holds } from '../base/json'
import { keyAt, keysBetween } from '../base/orderKey'
import { isEmptyText, type Text } from '../base/text'
import type { Board } from '../model/board'
import { participantsInOrder, roundsInOrder } from '../model/reads'
import type { Participant } from '../model/records/participant'
import type { Round } from '../model/records/round'
import { dotsLeft, isOpen, mayBeVotedOn } from '../model/votes'
import { before } from './before'
import { writeFields } from './change'
import { defineCommand, type Refusal } from './command'

/** Adds people, with a name or without. */
export const addParticipants = defineCommand<{ readonly people: readonly { readonly name?: Text }[] }>({
  name: 'participant.add',
  check: (_board, { people }) => (people.length > 0 ? undefined : 'nothing'),
  apply: (draft, { people }, env) => {
    const keys = keysBetween(participantsInOrder(before(draft)).at(-1)?.order, undefined, people.length)
    for (const [at, { name }] of people.entries()) {
      const id = env.newId('participant')
      const named = isEmptyText(name) ? {} : { name }
      draft.participants[id] = { id, order: keys[at] ?? 'a0', ...named } as Draft<Participant>
    }
  },
  labelArgs: ({ people }) => ({ count: people.length }),
})

export const nameParticipant = defineCommand<{ readonly id: ParticipantId; readonly name: Text }>({
  name: 'participant.name',
  check: (board, { id }) => (holds(board.participants, id) ? undefined : 'missing'),
  apply: (draft, { id, name }) => {
    const person = draft.participants[id]
    if (person) writeFields(person, { name: isEmptyText(name) ? undefined : name })
  },
})

/** Takes people away, with their votes. */
export const removeParticipants = defineCommand<{ readonly ids: readonly ParticipantId[] }>({
  name: 'participant.remove',
  check: (board, { ids }) => {
    if (ids.length === 0) return 'nothing'
    return ids.every((id) => holds(board.participants, id)) ? undefined : 'missing'
  },
  apply: (draft, { ids }) => {
    const gone = new Set(ids)
    for (const vote of Object.values(before(draft).votes)) if (gone.has(vote.voter)) delete draft.votes[vote.id]
    for (const id of gone) delete draft.participants[id]
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

export const openRound = defineCommand<{
  readonly dots: number
  /** ISO 8601. */
  readonly at: string
  readonly question?: Text
  readonly lane?: LaneId
  readonly id?: RoundId
}>({
  name: 'round.open',
  check: (board, { lane }) => {
    if (Object.values(board.rounds).some(isOpen)) return 'roundOpen'
    return lane !== undefined && !holds(board.lanes, lane) ? 'missing' : undefined
  },
  apply: (draft, { dots, at, question, lane, id: given }, env) => {
    const id = given ?? env.newId('round')
    const order = keyAt(roundsInOrder(before(draft)), Number.MAX_SAFE_INTEGER)
    const asked = { ...(isEmptyText(question) ? {} : { question }), ...(lane === undefined ? {} : { lane }) }
    draft.rounds[id] = { id, order, dots, openedAt: at, ...asked } as Draft<Round>
  },
})

/** Ends the voting: now the counts are shown. */
export const closeRound = defineCommand<{ readonly id: RoundId; readonly at: string }>({
  name: 'round.close',
  check: mustBeOpen,
  apply: (draft, { id, at }) => {
    const round = draft.rounds[id]
    if (round) round.closedAt = at
  },
})

/** Lets people go on voting: the counts and what was decided by them are gone, and every dot that was given still counts. */
export const reopenRound = defineCommand<{ readonly id: RoundId }>({
  name: 'round.reopen',
  check: (board, { id }) => {
    if (!holds(board.rounds, id)) return 'missing'
    return Object.values(board.rounds).some(isOpen) ? 'roundOpen' : undefined
  },
  apply: (draft, { id }) => {
    const round = draft.rounds[id]
    if (round) writeFields(round, { closedAt: undefined, choice: undefined, reason: undefined })
  },
})

/** What the decider took, and why; nothing takes it back. */
export const decideRound = defineCommand<{
  readonly id: RoundId
  readonly choice: CardId | undefined
  readonly reason: Text | undefined
}>({
  name: 'round.decide',
  check: (board, { id, choice }) => {
    const round = board.rounds[id]
    if (!round || (choice !== undefined && !holds(board.cards, choice))) return 'missing'
    return isOpen(round) ? 'roundOpen' : undefined
  },
  apply: (draft, { id, choice, reason }) => {
    const round = draft.rounds[id]
    if (round) writeFields(round, { choice, reason: isEmptyText(reason) ? undefined : reason })
  },
})

/** Takes a round away with its votes. */
export const removeRound = defineCommand<{ readonly id: RoundId }>({
  name: 'round.remove',
  check: (board, { id }) => (holds(board.rounds, id) ? undefined : 'missing'),
  apply: (draft, { id }) => {
    for (const vote of Object.values(before(draft).votes)) if (vote.round === id) delete draft.votes[vote.id]
    delete draft.rounds[id]
  },
})

interface Dot {
  readonly round: RoundId
  readonly card: CardId
  readonly voter: ParticipantId
}

/** Puts one dot of a person on a card. */
export const addVote = defineCommand<Dot>({
  name: 'vote.add',
  check: (board, { round: id, card, voter }) => {
    const closed = mustBeOpen(board, { id })
    const round = board.rounds[id]
    if (closed || !round) return closed ?? 'missing'
    if (!holds(board.participants, voter) || !holds(board.cards, card)) return 'missing'
    if (!mayBeVotedOn(board, round, card)) return 'notInRound'
    return dotsLeft(board, round, voter) > 0 ? undefined : 'noDotsLeft'
  },
  apply: (draft, { round, card, voter }, env) => {
    const id = env.newId('vote')
    draft.votes[id] = { id, round, card, voter }
  },
})

/** Takes one dot of a person off a card. */
export const takeVote = defineCommand<Dot>({
  name: 'vote.take',
  check: (board, dot) => mustBeOpen(board, { id: dot.round }) ?? (voteOf(board, dot) ? undefined : 'nothing'),
  apply: (draft, dot) => {
    const vote = voteOf(before(draft), dot)
    if (vote) delete draft.votes[vote.id]
  },
})

function voteOf(board: Board, { round, card, voter }: Dot) {
  return Object.values(board.votes).find((vote) => vote.round === round && vote.card === card && vote.voter === voter)
}

function mustBeOpen(board: Board, { id }: { readonly id: RoundId }): Refusal | undefined {
  const round = board.rounds[id]
  if (!round) return 'missing'
  return isOpen(round) ? undefined : 'roundClosed'
}
