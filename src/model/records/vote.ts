import type { CardId, ParticipantId, RoundId, VoteId } from '../../base/ids'
import { idOf, recordOf, refTo } from '../parse/fields'

/** One dot of one person on one card. Small and with an id of its own, so that two windows can collect votes at once. */
export interface Vote {
  readonly id: VoteId
  readonly round: RoundId
  readonly card: CardId
  readonly voter: ParticipantId
}

export const voteRecord = recordOf<Vote>()({
  id: idOf('vote'),
  round: refTo('round'),
  card: refTo('card'),
  voter: refTo('participant'),
})
