import type { Draft } from 'immer'
import type { CardId, LaneId, StepId } from '../base/ids'
import { holds, type JsonObject } from '../base/json'
import { keysBetween } from '../base/orderKey'
import { isEmptyText, type Text } from '../base/text'
import type { Board } from '../model/board'
import { asidesInOrder, cardsInCell } from '../model/reads'
import type { Answers } from '../model/records/answers'
import type { Aside, AsidePlace } from '../model/records/aside'
import type { Card } from '../model/records/card'
import type { Link } from '../model/records/link'
import type { SelfScore } from '../model/records/selfScore'
import type { Visit } from '../model/records/visit'
import { before } from './before'
import { allThere, blankCard, inReadingOrder, roomAt } from './card'
import { writeFields } from './change'
import { defineCommand } from './command'
import { removeMeasuredOf } from './measured'

/** Puts lines into the tray, behind those that are there. */
export const captureLines = defineCommand<{ readonly texts: readonly Text[] }>({
  name: 'aside.capture',
  check: (_board, { texts }) => (texts.some((text) => !isEmptyText(text)) ? undefined : 'nothing'),
  apply: (draft, { texts }, env) => {
    const written = texts.filter((text) => !isEmptyText(text))
    const keys = keysAtEnd(before(draft), 'tray', written.length)
    for (const [at, text] of written.entries()) {
      const id = env.newId('card')
      draft.asides[id] = { id, order: keys[at] ?? 'a0', place: 'tray', text }
    }
  },
  labelArgs: ({ texts }) => ({ count: texts.length }),
})

export const writeAside = defineCommand<{ readonly id: CardId; readonly text: Text }>({
  name: 'aside.write',
  check: (board, { id }) => areAside(board, [id]),
  apply: (draft, { id, text }) => {
    const aside = draft.asides[id]
    if (!aside) return
    writeFields(aside, { text })
    if (aside.card) writeFields(aside.card, { text })
  },
})

export const removeAsides = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'aside.remove',
  check: (board, { ids }) => areAside(board, ids),
  apply: (draft, { ids }) => {
    const gone = new Set(ids)
    for (const vote of Object.values(before(draft).votes)) if (gone.has(vote.card)) delete draft.votes[vote.id]
    for (const id of gone) delete draft.asides[id]
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** Takes cards off the grid. What hangs on them is kept with them. */
export const parkCards = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'card.park',
  check: (board, { ids }) => allThere(board, ids),
  apply: (draft, { ids }) => {
    const board = before(draft)
    const cards = inReadingOrder(board, ids)
    const keys = keysAtEnd(board, 'parked', cards.length)
    for (const [at, card] of cards.entries()) {
      const links = Object.values(board.links).filter(({ from, to }) => from === card.id || to === card.id)
      const isOwn = (asked: { readonly card?: CardId }) => asked.card === card.id
      const answers = Object.values(board.answers).filter(isOwn)
      const selfScores = Object.values(board.selfScores).filter(isOwn)
      const visits = Object.values(board.visits).filter(isOwn)
      const aside: Aside = {
        ...{ id: card.id, order: keys[at] ?? 'a0', place: 'parked', text: card.text, card },
        ...(links.length > 0 ? { links } : {}),
        ...(answers.length > 0 ? { answers } : {}),
        ...(selfScores.length > 0 ? { selfScores } : {}),
        ...(visits.length > 0 ? { visits } : {}),
      }
      draft.asides[card.id] = aside as Draft<Aside>
      delete draft.cards[card.id]
      for (const { id } of links) delete draft.links[id]
    }
    const gone = new Set(ids)
    removeMeasuredOf(draft, ({ card }) => card !== undefined && gone.has(card))
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** Puts what waits beside the grid into one cell, in the order given; at the end when there is no index. */
export const placeAsides = defineCommand<{
  readonly ids: readonly CardId[]
  readonly lane: LaneId
  readonly step: StepId
  readonly index?: number
  /** What a new card of the lane begins with; a card that comes back keeps its own. */
  readonly data?: JsonObject
}>({
  name: 'aside.place',
  check: (board, { ids, lane, step }) =>
    holds(board.lanes, lane) && holds(board.steps, step) ? areAside(board, ids) : 'missing',
  apply: (draft, { ids, lane, step, index, data }) => {
    const board = before(draft)
    const asides = [...new Set(ids)].flatMap((id) => board.asides[id] ?? [])
    const keys = roomAt(cardsInCell(board, lane, step), index, asides.length)
    for (const [at, aside] of asides.entries()) {
      const blank = { lane, step, text: aside.text, ...(data ? { data } : {}) }
      const card = blankCard({ ...blank, ...aside.card, lane, step }, aside.id, keys[at] ?? 'a0')
      draft.cards[aside.id] = settled(board, card) as Draft<Card>
    }
    letGo(draft, asides)
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** Puts parked cards back where each of them lay. */
export const bringBack = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'aside.bringBack',
  check: (board, { ids }) => {
    const refusal = areAside(board, ids)
    if (refusal) return refusal
    return ids.every((id) => hasPlace(board, board.asides[id])) ? undefined : 'placeGone'
  },
  apply: (draft, { ids }) => {
    const board = before(draft)
    const asides = [...new Set(ids)].flatMap((id) => board.asides[id] ?? [])
    for (const { card } of asides) if (card) draft.cards[card.id] = settled(board, card) as Draft<Card>
    letGo(draft, asides)
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** True when the place a parked card came from is still there. */
export function hasPlace(board: Board, aside: Aside | undefined): boolean {
  const card = aside?.card
  return card !== undefined && card.id === aside?.id && holds(board.lanes, card.lane) && holds(board.steps, card.step)
}

function keysAtEnd(board: Board, place: AsidePlace, count: number): string[] {
  return keysBetween(asidesInOrder(board, place).at(-1)?.order, undefined, count)
}

function areAside(board: Board, ids: readonly CardId[]): 'nothing' | 'missing' | undefined {
  if (ids.length === 0) return 'nothing'
  return ids.every((id) => holds(board.asides, id)) ? undefined : 'missing'
}

/** A card without what is no longer on the board. */
function settled(board: Board, card: Card): Card {
  const { owner, persona, ...rest } = card
  return {
    ...rest,
    ...(owner !== undefined && holds(board.actors, owner) ? { owner } : {}),
    ...(persona !== undefined && holds(board.personas, persona) ? { persona } : {}),
    channels: card.channels.filter((id) => holds(board.channels, id)),
    pictures: card.pictures.filter((hash) => holds(board.media, hash)),
  }
}

/** The cards are on the grid now: what hung on them hangs on them again. */
function letGo(draft: Draft<Board>, asides: readonly Aside[]): void {
  const board = before(draft)
  const back = new Set<string>(asides.map((aside) => aside.id))
  const isThere = (id: string) => holds(board.cards, id) || back.has(id)
  for (const aside of asides) {
    delete draft.asides[aside.id]
    for (const link of aside.links ?? []) giveLink(draft, link, isThere)
    for (const answers of aside.answers ?? [])
      if (answers.card === aside.id && holds(board.measures, answers.measure) && !holds(board.answers, answers.id))
        draft.answers[answers.id] = answers as Draft<Answers>
    for (const score of aside.selfScores ?? [])
      if (score.card === aside.id && holds(board.measures, score.measure) && !holds(board.selfScores, score.id))
        draft.selfScores[score.id] = score as Draft<SelfScore>
    for (const visit of aside.visits ?? [])
      if (visit.card === aside.id && !holds(board.visits, visit.id)) draft.visits[visit.id] = visit as Draft<Visit>
  }
}

/** A link comes back once both of its ends are there; until then the end that is still parked keeps it. */
function giveLink(draft: Draft<Board>, link: Link, isThere: (id: string) => boolean): void {
  if (holds(before(draft).links, link.id) || link.from === link.to) return
  const away = [link.from, link.to].filter((id) => !isThere(id))
  if (away.length === 0) {
    draft.links[link.id] = link as Draft<Link>
    return
  }
  const keeper = away.length === 1 && away[0] ? draft.asides[away[0]] : undefined
  if (!keeper || keeper.links?.some((each) => each.id === link.id)) return
  keeper.links = [...(keeper.links ?? []), link as Draft<Link>]
}
