import { current, type Draft } from 'immer'
import { groupBy } from '../base/groupBy'
import type { CardId, LaneId, MediaHash, PersonaId, StepId } from '../base/ids'
import type { Json } from '../base/json'
import { byOrder, keysBetween, sortedByOrder } from '../base/orderKey'
import { isEmptyText, type Text } from '../base/text'
import type { Board } from '../model/board'
import { cardsInCell, rowsInOrder, stepsInOrder } from '../model/reads'
import type { Card } from '../model/records/card'
import type { Media } from '../model/records/media'
import { before } from './before'
import { type Change, writeFields } from './change'
import { type Command, defineCommand } from './command'
import { removeMeasuredOf } from './measured'

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
    const cells = groupBy(cards, cellName)
    for (const group of cells.values()) {
      const first = group[0]
      if (!first) continue
      const keys = roomAt(cardsInCell(before(draft), first.lane, first.step), index, group.length)
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

/** Where cards go. `index` counts the cards of the cell without the moved ones; the end when absent. */
export interface CardMove {
  readonly ids: readonly CardId[]
  readonly lane: LaneId
  readonly step: StepId
  readonly index?: number
}

/** Moves cards to one cell, keeping their order among themselves. */
export const moveCards = defineCommand<CardMove>({
  name: 'card.move',
  check: mayMove,
  apply: (draft, move) => moveTo(draft, move, new Set(move.ids)),
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** Moves cards of several cells at once, each lot to a cell of its own. */
export const placeCards = defineCommand<{ readonly moves: readonly CardMove[] }>({
  name: 'card.place',
  check: (board, { moves }) => {
    if (moves.length === 0) return 'nothing'
    return moves.map((move) => mayMove(board, move)).find((refusal) => refusal !== undefined)
  },
  apply: (draft, { moves }) => {
    const moved = new Set(moves.flatMap(({ ids }) => ids))
    const lots = groupBy(moves, ({ lane, step }) => `${lane} ${step}`)
    for (const [first, ...others] of lots.values()) {
      if (!first) continue
      moveTo(draft, { ...first, ids: [first, ...others].flatMap(({ ids }) => ids) }, moved)
    }
  },
  labelArgs: ({ moves }) => ({ count: moves.reduce((sum, { ids }) => sum + ids.length, 0) }),
})

function mayMove(board: Board, { ids, lane, step }: CardMove) {
  return lane in board.lanes && step in board.steps ? allThere(board, ids) : 'missing'
}

/** `taken` are all cards that move now: where they are is no place of the cell any more. */
function moveTo(draft: Draft<Board>, { ids, lane, step, index }: CardMove, taken: ReadonlySet<CardId>): void {
  const board = before(draft)
  const moved = inReadingOrder(board, ids)
  const here = cardsInCell(board, lane, step)
  const left = here.filter((card) => !taken.has(card.id))
  const at = Math.max(0, Math.min(index ?? left.length, left.length))
  const after = [...left.slice(0, at), ...moved, ...left.slice(at)]
  if (after.length === here.length && after.every((card, position) => card === here[position])) return
  const keys = roomAt(left, at, moved.length)
  for (const [position, { id }] of moved.entries()) {
    const card = draft.cards[id]
    if (!card) continue
    card.lane = lane
    card.step = step
    card.order = keys[position] ?? card.order
  }
}

export const removeCards = defineCommand<{ readonly ids: readonly CardId[] }>({
  name: 'card.remove',
  check: (board, { ids }) => allThere(board, ids),
  apply: (draft, { ids }) => {
    removeCardsFrom(draft, ids)
  },
  labelArgs: ({ ids }) => ({ count: ids.length }),
})

/** Copies each card to the place right after it, without its links and answers. */
export const duplicateCards: Command<{ readonly ids: readonly CardId[]; readonly newIds?: readonly CardId[] }> =
  defineCommand({
    name: 'card.duplicate',
    check: (board, { ids }) => allThere(board, ids),
    apply: (draft, { ids, newIds }, env) => {
      const board = before(draft)
      const cells = groupBy(Object.values(board.cards), cellName)
      for (const [at, card] of inReadingOrder(board, ids).entries()) {
        const id = newIds?.[at] ?? env.newId('card')
        const cell = sortedByOrder(cells.get(cellName(card)) ?? [])
        const [order] = roomAt(cell, cell.indexOf(card) + 1, 1)
        draft.cards[id] = { ...card, id, order: order ?? card.order } as Draft<Card>
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
    Object.values(current(draft.cards)).some((each) => each.pictures.includes(hash)) ||
    Object.values(draft.personas).some((persona) => persona.picture === hash)
  if (!shown) delete draft.media[hash]
}

/** Takes cards away, with their links and their answers. */
export function removeCardsFrom(draft: Draft<Board>, ids: Iterable<CardId>): void {
  const board = before(draft)
  const gone = new Set(ids)
  for (const link of Object.values(board.links))
    if (gone.has(link.from) || gone.has(link.to)) delete draft.links[link.id]
  removeMeasuredOf(draft, ({ card }) => card !== undefined && gone.has(card))
  for (const id of gone) delete draft.cards[id]
  forgetPicturesOf(draft, gone)
}

/** Takes away the pictures that only these cards or personas showed: what was removed must not travel on in every file. */
export function forgetPicturesOf(draft: Draft<Board>, gone: ReadonlySet<CardId | PersonaId>): void {
  const { cards, personas } = before(draft)
  const mine = new Set<MediaHash>()
  const others = new Set<MediaHash>()
  for (const { id, pictures } of Object.values(cards))
    for (const hash of pictures) (gone.has(id) ? mine : others).add(hash)
  for (const { id, picture } of Object.values(personas)) if (picture) (gone.has(id) ? mine : others).add(picture)
  for (const hash of mine) if (!others.has(hash)) delete draft.media[hash]
}

function allThere(board: Board, ids: readonly CardId[]): 'nothing' | 'missing' | undefined {
  if (ids.length === 0) return 'nothing'
  return ids.every((id) => id in board.cards) ? undefined : 'missing'
}

/** The cards in the order in which a person reads them: step by step, from the top. */
export function inReadingOrder(board: Board, ids: Iterable<CardId>): Card[] {
  const steps = new Map(stepsInOrder(board).map((step, index) => [step.id, index]))
  const rows = new Map<string, number>(rowsInOrder(board).map(({ record }, index) => [record.id, index]))
  const cards = [...new Set(ids)].flatMap((id) => board.cards[id] ?? [])
  return cards.sort(
    (a, b) =>
      (steps.get(a.step) ?? 0) - (steps.get(b.step) ?? 0) ||
      (rows.get(a.lane) ?? 0) - (rows.get(b.lane) ?? 0) ||
      byOrder(a, b),
  )
}

/** Names the cell a card lies in. */
function cellName(card: Pick<Card, 'lane' | 'step'>): string {
  return `${card.lane} ${card.step}`
}

/** Order keys for `count` cards at a place among the cards of a cell; the end when there is no index. */
function roomAt(cards: readonly Card[], index: number | undefined, count: number): string[] {
  const at = Math.max(0, Math.min(index ?? cards.length, cards.length))
  return keysBetween(cards[at - 1]?.order, cards[at]?.order, count)
}
