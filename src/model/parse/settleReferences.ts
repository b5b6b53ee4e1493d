import { safeUrl } from '../../base/safeUrl'
import type { Board } from '../board'
import type { Card } from '../records/card'
import type { ParseNote } from './notes'

/** Leaves out what points to records that are not there, so that the board fulfils `checkBoard`. */
export function settleReferences(board: Board, notes: ParseNote[]): Board {
  function kept<T extends { readonly id: string }>(
    name: string,
    records: Readonly<Record<string, T>>,
    sound: (record: T) => boolean,
  ) {
    const entries = Object.entries(records).filter(([id, record]) => {
      if (sound(record)) return true
      notes.push({ code: 'unknownReference', path: `${name}.${id}` })
      return false
    })
    return Object.fromEntries(entries) as Readonly<Record<string, T>>
  }
  const steps = kept('steps', board.steps, (step) => step.stage in board.stages)
  const placed = kept('cards', board.cards, (card) => card.lane in board.lanes && card.step in steps)
  const cards = Object.fromEntries(Object.entries(placed).map(([id, card]) => [id, settleCard(board, card, notes)]))
  const links = kept('links', board.links, (link) => link.from in cards && link.to in cards && link.from !== link.to)
  const answers = kept(
    'answers',
    board.answers,
    (each) => each.measure in board.measures && (!each.card || each.card in cards),
  )
  return { ...board, steps, cards, links, answers }
}

/** A card without the optional references that lead nowhere. */
function settleCard(board: Board, card: Card, notes: ParseNote[]): Card {
  let settled = card
  function drop(name: keyof Card, code: ParseNote['code'] = 'unknownReference') {
    notes.push({ code, path: `cards.${card.id}.${name}` })
    const { [name]: _gone, ...rest } = settled
    settled = rest as Card
  }
  if (card.owner !== undefined && !(card.owner in board.actors)) drop('owner')
  if (card.persona !== undefined && !(card.persona in board.personas)) drop('persona')
  if (card.linkUrl !== undefined && !safeUrl(card.linkUrl)) drop('linkUrl', 'badAddress')
  const channels = card.channels.filter((id) => id in board.channels)
  if (channels.length < card.channels.length) {
    notes.push({ code: 'unknownReference', path: `cards.${card.id}.channels` })
    settled = { ...settled, channels }
  }
  const pictures = card.pictures.filter((hash) => hash in board.media)
  if (pictures.length < card.pictures.length) {
    notes.push({ code: 'unknownReference', path: `cards.${card.id}.pictures` })
    settled = { ...settled, pictures }
  }
  return settled
}
