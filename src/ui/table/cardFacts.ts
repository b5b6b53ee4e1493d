import { textIn } from '../../base/text'
import { dataOf, type LaneType } from '../../lanes'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { linksOfCard } from '../../model/reads'
import type { Card } from '../../model/records/card'
import type { Speech } from './useSpeech'

/** The words under the text of a card. */
export interface CardFacts {
  readonly owner: string
  /** What the lane type says of it: a score, a cause. */
  readonly data: string
  readonly tags: string
  /** −2 to +2 where the lane asks for a feeling. */
  readonly mood: number | undefined
}

export function factsOf(card: Card, type: LaneType, speech: Speech): CardFacts {
  const data = dataOf(type, card)
  const field = type.fields.find((each) => each.kind === 'mood')
  const mood = field ? data[field.name] : undefined
  const owner = card.owner === undefined ? undefined : speech.board.actors[card.owner]
  return {
    owner: textIn(owner?.name, speech.language),
    data: withoutText(type.textOf({ card, data }, speech), textIn(card.text, speech.language)),
    tags: card.tags.join(', '),
    mood: typeof mood === 'number' ? mood : undefined,
  }
}

/** A feeling without words of its own is called by its name: «Annoyed», and then only «−1». */
function withoutText(data: string, text: string): string {
  return text !== '' && data.startsWith(text) ? data.slice(text.length).trim() : data
}

/** Everything about a card that its text does not say, for those who hear it: owner, evidence, marks, tags. */
export function toldOf(card: Card, { claims }: LaneType, facts: CardFacts, speech: Speech): string[] {
  const isBacked = claims || card.evidence !== 'assumption'
  const flags = card.flags.map((flag) => speech.say(FLAG_LOOKS[flag].label))
  const parts = [
    facts.data,
    facts.owner,
    isBacked ? speech.say(EVIDENCE_WORDS[card.evidence]) : '',
    ...flags,
    facts.tags,
  ]
  return parts.filter((words) => words !== '')
}

/** The texts of the cards this one leads to. */
export function leadsTo(card: Card, { board, language }: Speech): string[] {
  return linksOfCard(board, card.id).flatMap((link) => {
    const to = link.from === card.id ? board.cards[link.to] : undefined
    return to ? [textIn(to.text, language)] : []
  })
}
