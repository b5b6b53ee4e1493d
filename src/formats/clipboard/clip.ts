import type { CardId } from '../../base/ids'
import { holds } from '../../base/json'
import { byOrder } from '../../base/orderKey'
import type { Text } from '../../base/text'
import type { Board } from '../../model/board'
import { isShown, lanesInOrder, stepsInOrder } from '../../model/reads'
import type { Card } from '../../model/records/card'
import type { Link } from '../../model/records/link'
import type { Media } from '../../model/records/media'

/** Something a card points to by id. On another board it is found again by its id, else by its name. */
export interface Named {
  readonly id: string
  readonly name: Text
}

export interface ClipLane {
  readonly id: string
  readonly type: string
}

/** Cards as they lie in the clipboard: a rectangle of cells, with everything the cards need to stand elsewhere. */
export interface CardClip {
  /** From the first to the last column, also those without a card of the clip. */
  readonly steps: readonly Named[]
  /** From the first to the last row. Lanes that hold no cards or do not show are no rows. */
  readonly lanes: readonly ClipLane[]
  /** In the order of their cells and within them. */
  readonly cards: readonly Card[]
  /** With both ends in the clip. */
  readonly links: readonly Link[]
  readonly actors: readonly Named[]
  readonly channels: readonly Named[]
  readonly personas: readonly Named[]
  readonly media: readonly Media[]
}

/** The cards of a board as a clip. `holdsCards` tells which types of lanes are rows of it. */
export function clipOf(board: Board, ids: Iterable<CardId>, holdsCards: (laneType: string) => boolean): CardClip {
  const chosen = [...new Set(ids)].flatMap((id) => board.cards[id] ?? [])
  const own = new Set<string>(chosen.map(({ lane }) => lane))
  const columns = stepsInOrder(board)
  const rows = lanesInOrder(board).filter((lane) => own.has(lane.id) || (isShown(board, lane) && holdsCards(lane.type)))
  const columnOf = new Map(columns.map(({ id }, at) => [id, at]))
  const rowOf = new Map(rows.map(({ id }, at) => [id, at]))
  const column = (card: Card) => columnOf.get(card.step) ?? 0
  const row = (card: Card) => rowOf.get(card.lane) ?? 0
  const cards = chosen.toSorted((a, b) => column(a) - column(b) || row(a) - row(b) || byOrder(a, b))
  const ofCards = new Set(cards.map(({ id }) => id))
  return {
    steps: between(columns, cards.map(column)).map(named),
    lanes: between(rows, cards.map(row)).map(({ id, type }) => ({ id, type })),
    cards,
    links: Object.values(board.links).filter(({ from, to }) => ofCards.has(from) && ofCards.has(to)),
    actors: pointedAt(
      board.actors,
      cards.map(({ owner }) => owner),
    ),
    channels: pointedAt(
      board.channels,
      cards.flatMap(({ channels }) => channels),
    ),
    personas: pointedAt(
      board.personas,
      cards.map(({ persona }) => persona),
    ),
    media: [...new Set(cards.flatMap(({ pictures }) => pictures))].flatMap((hash) => board.media[hash] ?? []),
  }
}

/** The clip cell by cell: a list of columns for each row. */
export function cellsOf({ steps, lanes, cards }: Pick<CardClip, 'steps' | 'lanes' | 'cards'>): readonly Card[][][] {
  const columnOf = new Map(steps.map(({ id }, at) => [id, at]))
  const rowOf = new Map(lanes.map(({ id }, at) => [id, at]))
  const rows = lanes.map(() => steps.map((): Card[] => []))
  for (const card of cards) rows[rowOf.get(card.lane) ?? -1]?.[columnOf.get(card.step) ?? -1]?.push(card)
  return rows
}

function between<T>(all: readonly T[], places: readonly number[]): readonly T[] {
  // Spread into a call, ten thousand arguments would be too many for some browsers.
  const first = places.reduce((least, at) => Math.min(least, at), all.length)
  const last = places.reduce((most, at) => Math.max(most, at), -1)
  return all.slice(first, last + 1)
}

function pointedAt(records: Readonly<Record<string, Named>>, ids: readonly (string | undefined)[]): Named[] {
  const used = new Set(ids.flatMap((id) => id ?? []))
  return [...used].flatMap((id) => {
    const record = holds(records, id) ? records[id] : undefined
    return record ? named(record) : []
  })
}

function named({ id, name }: Named): Named {
  return { id, name }
}
