import { laneRegistry } from '../lanes'
import { evidenceOf } from '../lanes/evidenceOf'
import type { Board } from '../model/board'
import type { CardFilter } from '../model/cardFilter'
import { type KeepsCard, keptBy } from '../model/keptCards'
import type { Card } from '../model/records/card'

/** `keptBy` with what the lanes of the board know of evidence. */
export function keptOnBoard(
  filter: CardFilter,
  board: Pick<Board, 'actors' | 'personas' | 'channels' | 'lanes'>,
  spared: ReadonlySet<Card['id']>,
): KeepsCard | undefined {
  return keptBy(filter, board, spared, (card) => evidenceOf(card, board, laneRegistry))
}
