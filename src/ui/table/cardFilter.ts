import { matchesSearch } from '../../base/fold'
import type { ActorId, LaneId } from '../../base/ids'
import type { LaneRegistry } from '../../lanes'
import { dataOf } from '../../lanes'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import type { Card, Evidence } from '../../model/records/card'
import type { Speech } from './useSpeech'

/** Which cards are shown. What is absent lets every card through. */
export interface CardFilter {
  readonly text: string
  readonly lane?: LaneId | undefined
  readonly owner?: ActorId | undefined
  readonly evidence?: Evidence | undefined
  readonly tag?: string | undefined
}

export const noFilter: CardFilter = { text: '' }

export function isFiltering({ text, lane, owner, evidence, tag }: CardFilter): boolean {
  return text.trim() !== '' || [lane, owner, evidence, tag].some((each) => each !== undefined)
}

/** Tells whether a card is shown; undefined when all are. Words are sought in everything a reader sees of the card, in both languages. */
export function filterOf(
  filter: CardFilter,
  speech: Speech,
  lanes: LaneRegistry,
): ((card: Card) => boolean) | undefined {
  if (!isFiltering(filter)) return undefined
  const { lane, owner, evidence, tag } = filter
  return (card) =>
    (lane === undefined || card.lane === lane) &&
    (owner === undefined || card.owner === owner) &&
    (evidence === undefined || card.evidence === evidence) &&
    (tag === undefined || card.tags.includes(tag)) &&
    (filter.text.trim() === '' || matchesSearch(wordsOf(card, speech, lanes), filter.text))
}

function wordsOf(card: Card, speech: Speech, lanes: LaneRegistry): string {
  const { board } = speech
  const lane = board.lanes[card.lane]
  const step = board.steps[card.step]
  const stage = step && board.stages[step.stage]
  const type = lanes.typeOf(lane?.type ?? '')
  const texts = [
    card.text,
    card.note,
    lane?.name,
    step?.name,
    stage?.name,
    card.owner && board.actors[card.owner]?.name,
  ]
  return [
    ...texts.flatMap((text) => (text ? [text.en ?? '', text.ar ?? ''] : [])),
    ...card.tags,
    ...card.flags.map((flag) => speech.say(FLAG_LOOKS[flag].label)),
    speech.say(EVIDENCE_WORDS[card.evidence]),
    type.textOf({ card, data: dataOf(type, card) }, speech),
  ].join(' ')
}
