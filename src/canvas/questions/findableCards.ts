import type { CardId } from '../../base/ids'
import { type Language, textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { rowsInOrder, stepsInOrder } from '../../model/reads'

/** A card as it is looked for: what it says, and where it lies. */
export interface FoundCard {
  readonly id: CardId
  readonly text: string
  readonly lane: string
  readonly step: string
  /** Of the step, counted from 1. */
  readonly number: number
  /** All that a search goes through, in both languages. */
  readonly searched: string
}

/** The cards of a board in the order in which a person reads them: step by step, from the top. */
export function findableCards(board: Board, lanes: LaneRegistry, language: Language): readonly FoundCard[] {
  const steps = new Map(stepsInOrder(board).map((step, at) => [step.id, { step, at }]))
  const rows = new Map<string, number>(rowsInOrder(board).map(({ record }, at) => [record.id, at]))
  return Object.values(board.cards)
    .map((card) => {
      const place = steps.get(card.step)
      const lane = board.lanes[card.lane]
      const laneName = textIn(lane?.name, language) || (lane ? lanes.typeOf(lane.type).label[language] : '')
      const stepName = textIn(place?.step.name, language)
      const found: FoundCard = {
        id: card.id,
        text: textIn(card.text, language),
        lane: laneName,
        step: stepName,
        number: (place?.at ?? 0) + 1,
        searched: [card.text.ar, card.text.en, laneName, stepName].join(' '),
      }
      return { found, at: place?.at ?? 0, row: rows.get(card.lane) ?? 0, order: card.order }
    })
    .sort((a, b) => a.at - b.at || a.row - b.row || (a.order < b.order ? -1 : 1))
    .map(({ found }) => found)
}
