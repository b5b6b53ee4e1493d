import type { TFunction } from 'i18next'
import type { CardId } from '../../base/ids'
import { type Language, textIn } from '../../base/text'
import { addVote, takeVote } from '../../commands'
import type { Editor } from '../../editor'
import { participantsInOrder } from '../../model/reads'
import type { Participant } from '../../model/records/participant'
import { dotsLeft, openRoundOf, votesOf } from '../../model/votes'
import type { LiveHand } from './live'

/** Who votes now, in which round, and what is left to give. */
export function votingNow(editor: Editor, turn: number) {
  const { board } = editor.get()
  const round = openRoundOf(board)
  const people = participantsInOrder(board)
  const at = Math.min(turn, people.length - 1)
  const voter = people[at]
  if (!round || !voter) return undefined
  const own = votesOf(board, round).filter((vote) => vote.voter === voter.id)
  return {
    round,
    voter,
    at,
    count: people.length,
    left: dotsLeft(board, round, voter.id),
    own: own.map(({ card }) => card),
  }
}

/** A name, or the number in the order of the people. */
export function personName(t: TFunction, person: Participant, at: number, language: Language): string {
  return textIn(person.name, language) || t('workshop.votes.voter', { n: at + 1 })
}

/** One dot of the voter on each of these cards, as far as the dots go. */
export function giveDots(editor: Editor, { store }: LiveHand, ids: readonly CardId[]): void {
  const now = votingNow(editor, store.getState().turn)
  if (!now) return
  const group = `vote ${editor.newId('vote')}`
  for (const card of ids)
    if (!editor.dispatch(addVote, { round: now.round.id, card, voter: now.voter.id }, { group }).ok) return
}

export function takeDots(editor: Editor, { store }: LiveHand, ids: readonly CardId[]): void {
  const now = votingNow(editor, store.getState().turn)
  if (!now) return
  const group = `vote ${editor.newId('vote')}`
  for (const card of ids)
    if (!editor.dispatch(takeVote, { round: now.round.id, card, voter: now.voter.id }, { group }).ok) return
}
