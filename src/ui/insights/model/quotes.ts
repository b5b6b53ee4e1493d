import type { Text } from '../../../base/text'
import type { Board } from '../../../model/board'
import type { PlacedCard, PlacedStep } from './boardFacts'

/** What a customer said in their own words at a step, and who it was where that is known. */
export interface SaidQuote {
  readonly placed: PlacedCard
  readonly text: Text
  readonly speaker: string | undefined
  readonly persona: Text | undefined
}

const MARKED = /^\s*["“„«‘'].+["”“»’']\s*$/s

/** Cards that are quotes: said to be one, or written in quotation marks where customers are told of. */
export function quotesOf({ cards }: Pick<PlacedStep, 'cards'>, board: Pick<Board, 'personas'>): readonly SaidQuote[] {
  return cards.filter(isQuote).map((placed) => {
    const { speaker } = placed.data
    const { persona } = placed.card
    return {
      placed,
      text: placed.card.text,
      speaker: typeof speaker === 'string' ? speaker : undefined,
      persona: persona && board.personas[persona]?.name,
    }
  })
}

function isQuote({ card, type, data }: PlacedCard): boolean {
  const words = [card.text.en, card.text.ar].flatMap((each) => each ?? [])
  // Comments of a survey may have been put into any lane; what was asked is researched.
  const isClaim = type.claims || card.evidence === 'researched'
  return words.length > 0 && (data.sort === 'quote' || (isClaim && words.every((each) => MARKED.test(each))))
}
