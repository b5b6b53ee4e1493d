import type { CardId } from '../../base/ids'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'

/** The field of a card that holds a feeling from −2 to +2, where its lane has one. */
export function moodFieldOf(board: Board, lanes: LaneRegistry, id: CardId): string | undefined {
  const card = board.cards[id]
  const lane = card && board.lanes[card.lane]
  return lane && lanes.typeOf(lane.type).fields.find((field) => field.kind === 'mood')?.name
}
