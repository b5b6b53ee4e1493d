import type { LaneId } from '../../base/ids'
import type { Text } from '../../base/text'
import type { Paste } from '../../commands'

/** What the clipboard does is told in one place: one message takes that of another. */
export const TOAST = 'clipboard'

/** What a person should know of a paste beside that it happened. */
export interface PasteReport {
  readonly cards: number
  readonly addedSteps: number
  /** Rows for which there was no lane, and the cards of them that stand in the last lane. */
  readonly extra: { readonly rows: number; readonly cards: number; readonly lane: LaneId } | undefined
  /** Cards left out because a paste, or a board, has a limit. */
  readonly leftOut: number
  /** Texts that were longer than a card may have. */
  readonly cut: number
  /** What cards pointed to and this board does not have. */
  readonly owners: readonly Text[]
  readonly channels: readonly Text[]
  readonly personas: readonly Text[]
  /** Pictures that are not on this device. */
  readonly pictures: number
  /** Places of the copied cards that could not be read. */
  readonly unread: number
  /** Why only the words could be taken. */
  readonly wordsOnly: 'newer' | 'damaged' | 'tooLarge' | undefined
}

export interface PastePlan {
  readonly paste: Paste
  readonly report: PasteReport
}

export const NOTHING_TO_SAY: PasteReport = {
  cards: 0,
  addedSteps: 0,
  extra: undefined,
  leftOut: 0,
  cut: 0,
  owners: [],
  channels: [],
  personas: [],
  pictures: 0,
  unread: 0,
  wordsOnly: undefined,
}
