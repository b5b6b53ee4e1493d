import type { Text } from '../base/text'
import type { Card } from '../model/records/card'
import type { DrawContext } from './drawContext'
import { dataOf, type LaneRegistry } from './registry'
import { EVIDENCE_WORDS, FLAG_LOOKS } from './words'

/** Everything a reader sees of a card, in both languages, as one text to search in. */
export function wordsOfCard(
  card: Card,
  speech: Pick<DrawContext, 'say' | 'number' | 'board' | 'language'>,
  lanes: LaneRegistry,
): string {
  const { board, say } = speech
  const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
  return [
    wordsOfText(card.text),
    wordsOfText(card.note),
    wordsOfText(card.owner && board.actors[card.owner]?.name),
    ...card.channels.map((id) => wordsOfText(board.channels[id]?.name)),
    ...card.tags,
    ...card.flags.map((flag) => say(FLAG_LOOKS[flag].label)),
    ...(type.claims ? [say(EVIDENCE_WORDS[card.evidence])] : []),
    type.textOf({ card, data: dataOf(type, card) }, speech),
  ].join(' ')
}

/** A text in every language it is written in. */
export function wordsOfText(text: Text | '' | undefined): string {
  return text ? [text.en ?? '', text.ar ?? ''].join(' ') : ''
}
