import { textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import { evidenceOf } from '../../lanes/evidenceOf'
import { EVIDENCE_WORDS } from '../../lanes/words'
import type { Board } from '../../model/board'
import { rowsInOrder, stagesInOrder } from '../../model/reads'
import { type Card, EVIDENCE_LEVELS } from '../../model/records/card'
import type { Speech } from './useSpeech'

export interface Sort {
  /** Id of a column. */
  readonly column: string
  readonly descending: boolean
}

export type Grouping = 'lane' | 'stage' | 'owner' | 'evidence' | 'tag'
export const GROUPINGS: readonly Grouping[] = ['lane', 'stage', 'owner', 'evidence', 'tag']

export type ListEntry =
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly count: number }
  /** A card with two tags stands in two groups, so the card's id is no key. */
  | { readonly kind: 'card'; readonly key: string; readonly card: Card }

/** A value to sort by; cards without one come last, whichever way the others go. */
export type SortValue = string | number | undefined

/** Keeps the order of cards that are alike. */
export function sortCards(
  cards: readonly Card[],
  read: (card: Card) => SortValue,
  descending: boolean,
  compare: (a: string, b: string) => number,
): Card[] {
  const keyed = cards.map((card) => ({ card, value: read(card) }))
  return keyed.toSorted((a, b) => compareValues(a.value, b.value, descending, compare)).map(({ card }) => card)
}

function compareValues(
  a: SortValue,
  b: SortValue,
  descending: boolean,
  compare: (a: string, b: string) => number,
): number {
  const isEmpty = (value: SortValue) => value === undefined || value === ''
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))
  return descending ? -order : order
}

interface Group {
  readonly key: string
  readonly label: string
  readonly rank: number
}

/** The cards under the heads of their groups, in the order of the board or of the alphabet; `none` is the group of the rest. */
export function groupCards(
  cards: readonly Card[],
  by: Grouping,
  speech: Speech,
  none: string,
  compare: (a: string, b: string) => number,
  lanes: Pick<LaneRegistry, 'typeOf'>,
): ListEntry[] {
  const groupsOf = grouper(by, speech, lanes)
  const rest: Group = { key: '', label: none, rank: Number.POSITIVE_INFINITY }
  const found = new Map<string, { readonly group: Group; readonly cards: Card[] }>()
  for (const card of cards) {
    const groups = groupsOf(card)
    for (const group of groups.length > 0 ? groups : [rest]) {
      const known = found.get(group.key)
      if (known) known.cards.push(card)
      else found.set(group.key, { group, cards: [card] })
    }
  }
  const order = [...found.values()].toSorted(
    (a, b) => rankOrder(a.group.rank, b.group.rank) || compare(a.group.label, b.group.label),
  )
  return order.flatMap(({ group, cards: own }): ListEntry[] => [
    { kind: 'group', key: `group ${group.key}`, label: group.label, count: own.length },
    ...own.map((card) => ({ kind: 'card' as const, key: `${card.id} ${group.key}`, card })),
  ])
}

function rankOrder(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function grouper(
  by: Grouping,
  { board, language, say }: Speech,
  lanes: Pick<LaneRegistry, 'typeOf'>,
): (card: Card) => readonly Group[] {
  switch (by) {
    case 'lane': {
      const ranks = ranksOf(rowsInOrder(board).map((row) => row.record.id))
      return (card) => {
        const label = textIn(board.lanes[card.lane]?.name, language)
        return [{ key: card.lane, label, rank: ranks.get(card.lane) ?? 0 }]
      }
    }
    case 'stage': {
      const ranks = ranksOf(stagesInOrder(board).map((stage) => stage.id))
      return (card) => stageGroup(board, card, ranks, language)
    }
    case 'owner':
      return ({ owner }) => {
        const actor = owner === undefined ? undefined : board.actors[owner]
        return actor ? [{ key: actor.id, label: textIn(actor.name, language), rank: 0 }] : []
      }
    case 'evidence':
      return (card) => {
        const level = evidenceOf(card, board, lanes)
        return level ? [{ key: level, label: say(EVIDENCE_WORDS[level]), rank: EVIDENCE_LEVELS.indexOf(level) }] : []
      }
    case 'tag':
      return ({ tags }) => tags.map((tag) => ({ key: tag, label: tag, rank: 0 }))
  }
}

function stageGroup(
  board: Board,
  card: Card,
  ranks: ReadonlyMap<string, number>,
  language: Speech['language'],
): readonly Group[] {
  const step = board.steps[card.step]
  const stage = step && board.stages[step.stage]
  return stage ? [{ key: stage.id, label: textIn(stage.name, language), rank: ranks.get(stage.id) ?? 0 }] : []
}

function ranksOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]))
}
