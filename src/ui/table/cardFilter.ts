import { matchesSearch } from '../../base/fold'
import type { LaneId } from '../../base/ids'
import type { LaneRegistry } from '../../lanes'
import { wordsOfCard, wordsOfText } from '../../lanes/cardWords'
import { EVIDENCE_WORDS } from '../../lanes/words'
import type { Card } from '../../model/records/card'
import type { Speech } from './useSpeech'

/** Which cards the table shows, beside the filter that the map has too. What is absent lets every card through. */
export interface TableFilter {
  readonly text: string
  readonly lane?: LaneId | undefined
}

export const noTableFilter: TableFilter = { text: '' }

export function isNarrowed({ text, lane }: TableFilter): boolean {
  return text.trim() !== '' || lane !== undefined
}

/** Tells whether a card is shown; undefined when all are. Words are sought in everything a reader sees of the card and of its place, in both languages. */
export function filterOf(
  filter: TableFilter,
  speech: Speech,
  lanes: LaneRegistry,
): ((card: Card) => boolean) | undefined {
  if (!isNarrowed(filter)) return undefined
  const { lane, text } = filter
  return (card) =>
    (lane === undefined || card.lane === lane) &&
    (text.trim() === '' || matchesSearch(wordsOf(card, speech, lanes), text))
}

function wordsOf(card: Card, speech: Speech, lanes: LaneRegistry): string {
  const { board } = speech
  const step = board.steps[card.step]
  const stage = step && board.stages[step.stage]
  const places = [board.lanes[card.lane]?.name, step?.name, stage?.name]
  return [wordsOfCard(card, speech, lanes), speech.say(EVIDENCE_WORDS[card.evidence]), ...places.map(wordsOfText)].join(
    ' ',
  )
}
