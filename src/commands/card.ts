import type { Draft } from 'immer'
import { groupBy } from '../base/groupBy'
import type { CardId, LaneId, MediaHash, StepId } from '../base/ids'
import type { Json } from '../base/json'
import { byOrder, keysBetween } from '../base/orderKey'
import { isEmptyText, type Text } from '../base/text'
import type { Board } from '../model/board'
import { cardsInCell, stepsInOrder } from '../model/reads'
import type { Card } from '../model/records/card'
import type { Media } from '../model/records/media'
import { type Change, writeFields } from './change'
import { type Command, defineCommand } from './command'

/** A card before it has an id and a place among its neighbours. */
export type NewCard = Pick<Card, 'lane' | 'step' | 'text'> & Partial<Omit<Card, 'lane' | 'step' | 'text' | 'order'>>

function blankCard(card: NewCard, id: CardId, order: string): Card {
  return { evidence: 'assumption', flags: [], tags: [], channels: [], pictures: [], data: {}, ...card, id, order }
}

/** Adds cards, in the order given; those of one cell stand together, from `index` on (the end when absent). */
export const addCards = defineCommand<{ readonly cards: readonly NewCard[]; readonly index?: number }>({
  name: 'card.add',
  check: (board, { cards }) => {
    if (cards.length === 0) return 'nothing'
    return cards.every((card) => card.lane in board.lanes && card.step in board.steps) ? undefined : 'missing'
  },
  apply: (draft, { cards, index }, env) => {
    const cells = groupBy(cards, (card) => `${card.lane} ${card.step}`)
    for (const group of cells.values()) {
      const first = group[0]
      if (!first) continue
      const keys = roomAt(draft, first.lane, first.step, index, group.length, new Set())
      for (const [at, card] of group.entries()) {
        const id = card.id ?? env.newId('card')
        draft.cards[id] = blankCard(card, id, keys[at] ?? 'a0') as Draft<Card>
      }
    }
  },
  labelArgs: ({ cards }) => ({ count: cards.length }),
})

export type CardChange = Change<Omit<Card, 'id' | 'order' | 'lane' | 'step' | 'data'>>

/** What the lane type alone understands; `undefined` takes a value away. */
export type CardDataChange = Readonly<Record<string, Json | undefined>>

/** Writes the same fields into one card or many; `data` is merged field by field. */
export const updateCards = defineCommand<{
  readonly ids: readonly CardId[]
  readonly change: CardChange
  readonly data?: CardDataChange
}>({
  name: 'card.update',
  check: (board, { ids }) => allThere(board, ids),
  apply: (draft, { ids, change, data }) => {
    for (const id of ids) {
      const card = draft.cards[id]
      if (!card) continue
      writeFields(card, change)
      if (data) writeFields(card.data, data)
    }
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/**
 * Moves cards to one cell, keeping their order among themselves. `index` counts the cards of the cell without the moved ones;
 * the end when absent.
 */
export const moveCards = defineCommand<{
  readonly ids: readonly CardId[]
  readonly lane: LaneId
  readonly step: StepId
  readonly index?: number
}>({
  name: 'card.move',
  check: (board, { ids, lane, step }) =>
    lane in board.lanes && step in board.steps ? allThere(board, ids) : 'missing',
  apply: (draft, { ids, lane, step, index }) => {
    const moved = inReadingOrder(draft, ids)
    const before = cardsInCell(draft, lane, step).map((card) => card.id)
    const left = before.filter((id) => !ids.includes(id))
    const at = Math.min(index ?? left.length, left.length)
    const after = [...left.slice(0, at), ...moved, ...left.slice(at)]
    if (after.length === before.length && after.every((id, position) => id === before[position])) return
    const keys = roomAt(draft, lane, step, at, moved.length, new Set(ids))
    for (const [position, id] of moved.entries()) {
      const card = draft.cards[id]
      if (!card) continue
      card.lane = lane
      card.step = step
      card.order = keys[position] ?? card.order
    }
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

export const removeCards = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'card.remove',
  check: (board, { ids }) => allThere(board, ids),
  apply: (draft, { ids }) => {
    for (const id of ids) removeCardFrom(draft, id)
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** Copies each card to the place right after it, without its links and answers. */
export const duplicateCards: Command<{ readonly ids: readonly CardId[]; readonly newIds?: readonly CardId[] }> =
  defineCommand({
    name: 'card.duplicate',
    check: (board, { ids }) => allThere(board, ids),
    apply: (draft, { ids, newIds }, env) => {
      for (const [at, id] of inReadingOrder(draft, ids).entries()) {
        const card = draft.cards[id]
        if (!card) continue
        const copy = newIds?.[at] ?? env.newId('card')
        const place = cardsInCell(draft, card.lane, card.step).findIndex((each) => each.id === id) + 1
        const [order] = roomAt(draft, card.lane, card.step, place, 1, new Set())
        draft.cards[copy] = { ...card, id: copy, order: order ?? card.order }
      }
    },
    labelArgs: ({ ids }) => ({ count: ids.length }),
  })

/** Puts a picture on a card; its bytes are stored apart, under the same hash, before this runs. */
export const addPicture = defineCommand<{ readonly id: CardId; readonly media: Media }>({
  name: 'card.addPicture',
  check: (board, { id }) => (id in board.cards ? undefined : 'missing'),
  apply: (draft, { id, media }) => {
    const card = draft.cards[id]
    if (!card) return
    draft.media[media.id] ??= media as Draft<Media>
    if (!card.pictures.includes(media.id)) card.pictures.push(media.id)
  },
})

export const removePicture = defineCommand<{ readonly id: CardId; readonly hash: MediaHash }>({
  name: 'card.removePicture',
  check: (board, { id, hash }) => (board.cards[id]?.pictures.includes(hash) ? undefined : 'missing'),
  apply: (draft, { id, hash }) => {
    const card = draft.cards[id]
    if (card) card.pictures = card.pictures.filter((each) => each !== hash)
    forgetUnusedPicture(draft, hash)
  },
})

/** Says in words what a picture shows, for those who cannot see it. */
export const describePicture = defineCommand<{ readonly hash: MediaHash; readonly alt: Text }>({
  name: 'media.describe',
  check: (board, { hash }) => (hash in board.media ? undefined : 'missing'),
  apply: (draft, { hash, alt }) => {
    const media = draft.media[hash]
    if (media) writeFields(media, { alt: isEmptyText(alt) ? undefined : alt })
  },
})

/** Takes the record of a picture away that nothing shows any more. */
export function forgetUnusedPicture(draft: Draft<Board>, hash: MediaHash): void {
  const shown =
    Object.values(draft.cards).some((each) => each.pictures.includes(hash)) ||
    Object.values(draft.personas).some((persona) => persona.picture === hash)
  if (!shown) delete draft.media[hash]
}

/** Takes a card away, with its links and its answers. */
export function removeCardFrom(draft: Draft<Board>, id: CardId): void {
  for (const link of Object.values(draft.links)) if (link.from === id || link.to === id) delete draft.links[link.id]
  for (const answers of Object.values(draft.answers)) if (answers.card === id) delete draft.answers[answers.id]
  delete draft.cards[id]
}

function allThere(board: Board, ids: readonly CardId[]): 'nothing' | 'missing' | undefined {
  if (ids.length === 0) return 'nothing'
  return ids.every((id) => id in board.cards) ? undefined : 'missing'
}

function inReadingOrder(board: Board, ids: readonly CardId[]): CardId[] {
  const steps = new Map(stepsInOrder(board).map((step, index) => [step.id, index]))
  const cards = ids.flatMap((id) => board.cards[id] ?? [])
  return cards
    .sort((a, b) => (steps.get(a.step) ?? 0) - (steps.get(b.step) ?? 0) || byOrder(a, b))
    .map((card) => card.id)
}

/** Order keys for `count` cards at a place in a cell, not counting the cards in `without`. */
function roomAt(
  board: Board,
  lane: LaneId,
  step: StepId,
  index: number | undefined,
  count: number,
  without: ReadonlySet<CardId>,
): string[] {
  const cards = cardsInCell(board, lane, step).filter((card) => !without.has(card.id))
  const at = Math.max(0, Math.min(index ?? cards.length, cards.length))
  return keysBetween(cards[at - 1]?.order, cards[at]?.order, count)
}
