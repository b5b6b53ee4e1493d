import type { CardId, ParticipantId } from '../base/ids'
import { holds } from '../base/json'
import { byOrder } from '../base/orderKey'
import type { Board } from './board'
import { roundsInOrder } from './reads'
import type { Card } from './records/card'
import type { Round } from './records/round'
import type { Vote } from './records/vote'

type Voted = Pick<Board, 'cards' | 'participants' | 'votes' | 'rounds'>

export function isOpen(round: Round): boolean {
  return round.closedAt === undefined
}

/** The round people vote in now. */
export function openRoundOf(board: Board): Round | undefined {
  return roundsInOrder(board).findLast(isOpen)
}

/** The round whose result is known last. */
export function lastResultOf(board: Pick<Board, 'rounds'>): Round | undefined {
  const closed = Object.values(board.rounds).filter((round) => !isOpen(round))
  return closed.reduce<Round | undefined>((last, round) => (last && isLater(last, round) ? last : round), undefined)
}

function isLater(a: Round, b: Round): boolean {
  const [first, second] = [a.closedAt ?? '', b.closedAt ?? '']
  return first === second ? byOrder(a, b) > 0 : first > second
}

/** Dots of each person unless somebody says otherwise: a quarter of the cards, between 3 and 8. */
export function usualDots(cards: number): number {
  return Math.min(8, Math.max(3, Math.round(cards / 4)))
}

export function mayBeVotedOn(board: Pick<Board, 'cards'>, round: Round, id: CardId): boolean {
  const card = board.cards[id]
  return card !== undefined && (round.lane === undefined || card.lane === round.lane)
}

/** The votes of a round that count: of people who are there, on cards that are there. */
export function votesOf(board: Voted, round: Round): Vote[] {
  return Object.values(board.votes).filter(
    (vote) => vote.round === round.id && holds(board.participants, vote.voter) && mayBeVotedOn(board, round, vote.card),
  )
}

export function dotsLeft(board: Voted, round: Round, voter: ParticipantId): number {
  return Math.max(0, round.dots - votesOf(board, round).filter((vote) => vote.voter === voter).length)
}

/** Dots by card. */
export function tallyOf(board: Voted, round: Round): ReadonlyMap<CardId, number> {
  const tally = new Map<CardId, number>()
  for (const { card } of votesOf(board, round)) tally.set(card, (tally.get(card) ?? 0) + 1)
  return tally
}

export interface Ranked {
  readonly card: Card
  readonly dots: number
  /** Counted from 1; cards with equally many dots share it. */
  readonly place: number
}

/** The cards that were voted for, the most dots first. */
export function rankingOf(board: Voted, round: Round): Ranked[] {
  const tally = tallyOf(board, round)
  const sorted = [...tally].flatMap(([id, dots]) => {
    const card = board.cards[id]
    return card ? [{ card, dots }] : []
  })
  sorted.sort((a, b) => b.dots - a.dots || byOrder(a.card, b.card))
  return sorted.map((each) => ({ ...each, place: sorted.findIndex(({ dots }) => dots === each.dots) + 1 }))
}
