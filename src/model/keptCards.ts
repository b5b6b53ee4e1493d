import type { CardId } from '../base/ids'
import { holds } from '../base/json'
import type { Board } from './board'
import { type CardFilter, isFiltering } from './cardFilter'
import { settleReferences } from './parse/settleReferences'
import { visibleRows } from './reads'
import type { Card, Evidence } from './records/card'

/** The filter without people that are no longer on the board: what is gone must not hide every card. */
export function settledFilter(filter: CardFilter, board: Pick<Board, 'actors' | 'personas'>): CardFilter {
  const owners = filter.owners.filter((id) => holds(board.actors, id))
  const personas = filter.personas.filter((id) => holds(board.personas, id))
  const isWhole = owners.length === filter.owners.length && personas.length === filter.personas.length
  return isWhole ? filter : { ...filter, owners, personas }
}

export type KeepsCard = (card: Card) => boolean

/**
 * Tells which cards the filter lets through; undefined when it lets all through. `spared` cards always pass. What a card's
 * evidence amounts to is known to its lane type.
 */
export function keptBy(
  asked: CardFilter,
  board: Pick<Board, 'actors' | 'personas' | 'channels' | 'lanes'>,
  spared: ReadonlySet<CardId> = new Set(),
  evidenceOf: (card: Card) => Evidence | undefined = (card) => card.evidence,
): KeepsCard | undefined {
  const filter = settledFilter(asked, board)
  if (!isFiltering(filter)) return undefined
  const owners = new Set(filter.owners)
  const families = new Set(filter.families)
  const evidence = new Set<Evidence | undefined>(filter.evidence)
  const tags = new Set(filter.tags)
  const personas = new Set(filter.personas)
  const kinds = new Set(filter.kinds)
  const anyOwner = owners.size === 0 && !filter.unowned
  const owns = ({ owner }: Card) => anyOwner || (owner === undefined ? filter.unowned : owners.has(owner))
  const inFamily = ({ channels }: Card) =>
    families.size === 0 || channels.some((id) => [...families].some((family) => board.channels[id]?.family === family))
  const ofPersona = ({ persona }: Card) => personas.size === 0 || persona === undefined || personas.has(persona)
  const tagged = (card: Card) => tags.size === 0 || card.tags.some((tag) => tags.has(tag))
  const ofKind = ({ lane }: Card) => kinds.size === 0 || kinds.has(board.lanes[lane]?.type ?? '')
  const backed = (card: Card) => evidence.size === 0 || evidence.has(evidenceOf(card))
  return (card) =>
    spared.has(card.id) ||
    (owns(card) && backed(card) && ofKind(card) && tagged(card) && ofPersona(card) && inFamily(card))
}

/** How many cards are in rows that show and pass the filter. */
export function countShown(board: Board, keeps: KeepsCard | undefined): number {
  const lanes = new Set<string>(visibleRows(board).map((row) => row.record.id))
  let count = 0
  for (const card of Object.values(board.cards)) if (lanes.has(card.lane) && (!keeps || keeps(card))) count++
  return count
}

/** The board with the cards that are kept alone, and nothing that speaks of the others. */
export function boardOfKept(board: Board, keeps: KeepsCard | undefined): Board {
  if (!keeps) return board
  const cards: Board['cards'] = Object.fromEntries(Object.entries(board.cards).filter(([, card]) => keeps(card)))
  const votes: Board['votes'] = Object.fromEntries(
    Object.entries(board.votes).filter(([, { card }]) => holds(cards, card) || !holds(board.cards, card)),
  )
  return settleReferences({ ...board, cards, votes }, [])
}
