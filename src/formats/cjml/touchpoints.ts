import { type Language, textIn } from '../../base/text'
import { dataOf, type LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { stagesInOrder, stepsOfStage } from '../../model/reads'
import type { Card } from '../../model/records/card'
import { moodField } from '../draft'
import { sortedCards } from '../draft/printing'

/** A board's card, or two that are linked, as CJML has it. */
export interface Touchpoint {
  readonly stage: string
  readonly step: string
  readonly from: Party
  /** Absent for what somebody does alone. */
  readonly to?: Party
  readonly channel: string
  readonly note: string
  readonly isDeviation: boolean
  readonly experience?: { readonly words: string; readonly rating: number }
  /** Cards of the board that stand in it. */
  readonly cards: readonly Card[]
}

export interface Party {
  readonly isCustomer: boolean
  /** Name of the actor; '' for the one that nobody named. */
  readonly actor: string
  readonly words: string
}

/** Cards of the customer and of the front of the service, in the order of the journey; linked ones meet in one touchpoint. */
export function touchpointsOf(board: Board, language: Language, lanes: LaneRegistry): Touchpoint[] {
  const sideOf = (card: Card) => lanes.typeOf(board.lanes[card.lane]?.type ?? '').side
  const shown = sortedCards(board).filter((card) => ['customer', 'front'].includes(sideOf(card) ?? ''))
  const partners = partnersOf(board, shown, sideOf)
  const feelings = feelingsOf(board, language, lanes)
  const party = (card: Card): Party => ({
    isCustomer: sideOf(card) === 'customer',
    actor: nameOf(card, board, language, sideOf(card) === 'customer'),
    words: textIn(card.text, language),
  })
  return stagesInOrder(board).flatMap((stage) =>
    stepsOfStage(board, stage.id).flatMap((step) => {
      const own = shown.filter((card) => card.step === step.id && partners.get(card) !== 'taken')
      const felt = [...(feelings.get(step.id) ?? [])]
      return own.map((card): Touchpoint => {
        const partner = partners.get(card)
        const cards = partner === undefined || partner === 'taken' ? [card] : [card, partner]
        const channel = cards.flatMap(({ channels }) => channels)[0]
        const from = party(card)
        const to = cards[1]
          ? party(cards[1])
          : channel
            ? { isCustomer: !from.isCustomer, actor: '', words: '' }
            : undefined
        const experience = felt.shift()
        return {
          ...{ stage: stage.id, step: textIn(step.name, language), from, cards },
          ...(to ? { to } : {}),
          channel: channel ? textIn(board.channels[channel]?.name, language) : '',
          note: cards.flatMap(({ note }) => textIn(note, language) || []).join('\n'),
          isDeviation: cards.some(({ flags }) => flags.includes('fail')),
          ...(experience ? { experience } : {}),
        }
      })
    }),
  )
}

/** The card that receives what a card hands over to the other side; each card is in one touchpoint only. */
function partnersOf(board: Board, shown: readonly Card[], sideOf: (card: Card) => string | undefined) {
  const partners = new Map<Card, Card | 'taken'>()
  for (const { from, to, kind } of Object.values(board.links)) {
    const ends = [board.cards[from], board.cards[to]] as const
    if (kind === 'influence' || !ends[0] || !ends[1] || !shown.includes(ends[0]) || !shown.includes(ends[1])) continue
    if (sideOf(ends[0]) === sideOf(ends[1]) || partners.has(ends[0]) || partners.has(ends[1])) continue
    partners.set(ends[0], ends[1])
    partners.set(ends[1], 'taken')
  }
  return partners
}

function nameOf(card: Card, board: Board, language: Language, isCustomer: boolean): string {
  const persona = card.persona ? board.personas[card.persona]?.name : undefined
  const owner = card.owner ? board.actors[card.owner]?.name : undefined
  return textIn(isCustomer ? persona : owner, language)
}

function feelingsOf(board: Board, language: Language, lanes: LaneRegistry) {
  const byStep = new Map<string, { words: string; rating: number }[]>()
  for (const card of sortedCards(board)) {
    const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
    const field = moodField(type)
    if (field === undefined) continue
    const rating = Number(dataOf(type, card)[field] ?? 0) + 3
    const own = byStep.get(card.step) ?? []
    byStep.set(card.step, [...own, { words: textIn(card.text, language), rating }])
  }
  return byStep
}
