import { fold } from '../../base/fold'
import type { Text } from '../../base/text'
import type { Place } from '../../canvas/place'
import { inReadingOrder } from '../../commands'
import type { LaneRegistry } from '../../lanes'
import { wordsOfCard, wordsOfText } from '../../lanes/cardWords'
import type { KeepsCard } from '../../model/keptCards'
import { stagesInOrder, stepsOfStage, visibleRows } from '../../model/reads'
import type { Speech } from '../table/useSpeech'

/** Something on the map with its words as search sees them. */
export interface Findable {
  readonly place: Place
  readonly words: string
}

/**
 * Everything that is shown, in the order in which it is gone through: stages with their steps, lanes and lines, then the
 * cards step by step.
 */
export function findables(speech: Speech, lanes: LaneRegistry, keeps: KeepsCard | undefined): Findable[] {
  const { board } = speech
  const named = (place: Place, name: Text): Findable => ({ place, words: fold(wordsOfText(name)) })
  const rows = visibleRows(board)
  const shown = new Set<string>(rows.map((row) => row.record.id))
  const cards = Object.values(board.cards).filter((card) => shown.has(card.lane) && (!keeps || keeps(card)))
  const ids = cards.map((card) => card.id)
  return [
    ...stagesInOrder(board).flatMap((stage) => [
      named({ kind: 'stage', id: stage.id }, stage.name),
      ...stepsOfStage(board, stage.id).map((step) => named({ kind: 'step', id: step.id }, step.name)),
    ]),
    ...rows.map(({ kind, record }) =>
      named(kind === 'lane' ? { kind, id: record.id } : { kind, id: record.id }, record.name),
    ),
    ...inReadingOrder(board, ids).map((card): Findable => {
      return { place: { kind: 'card', id: card.id }, words: fold(wordsOfCard(card, speech, lanes)) }
    }),
  ]
}

/** Those in which every word of the query stands; none for an empty query. */
export function findIn(all: readonly Findable[], query: string): Place[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return all.filter((each) => words.every((word) => each.words.includes(word))).map(({ place }) => place)
}
