import { holds } from '../../base/json'
import { safeUrl } from '../../base/safeUrl'
import type { Board } from '../board'
import type { Card } from '../records/card'
import type { Persona } from '../records/persona'
import type { ParseNote } from './notes'
import { settleMeasured } from './settleMeasured'

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
  const steps = kept('steps', board.steps, (step) => holds(board.stages, step.stage))
  const placed = kept('cards', board.cards, (card) => holds(board.lanes, card.lane) && holds(steps, card.step))
  const cards = Object.fromEntries(Object.entries(placed).map(([id, card]) => [id, settleCard(board, card, notes)]))
  const links = kept(
    'links',
    board.links,
    (link) => holds(cards, link.from) && holds(cards, link.to) && link.from !== link.to,
  )
  const personas = Object.fromEntries(
    Object.entries(board.personas).map(([id, persona]) => [id, settlePersona(board, persona, notes)]),
  )
  const measured = settleMeasured({ ...board, steps, cards }, notes)
  return { ...board, personas, steps, cards, links, ...measured }
}

function settlePersona(board: Board, persona: Persona, notes: ParseNote[]): Persona {
  if (persona.picture === undefined || holds(board.media, persona.picture)) return persona
  notes.push({ code: 'unknownReference', path: `personas.${persona.id}.picture` })
  const { picture: _gone, ...rest } = persona
  return rest
}

/** A card without the optional references that lead nowhere. */
function settleCard(board: Board, card: Card, notes: ParseNote[]): Card {
  let settled = card
  function drop(name: keyof Card, code: ParseNote['code'] = 'unknownReference') {
    notes.push({ code, path: `cards.${card.id}.${name}` })
    const { [name]: _gone, ...rest } = settled
    settled = rest as Card
  }
  if (card.owner !== undefined && !holds(board.actors, card.owner)) drop('owner')
  if (card.persona !== undefined && !holds(board.personas, card.persona)) drop('persona')
  if (card.linkUrl !== undefined && !safeUrl(card.linkUrl)) drop('linkUrl', 'badAddress')
  const channels = card.channels.filter((id) => holds(board.channels, id))
  if (channels.length < card.channels.length) {
    notes.push({ code: 'unknownReference', path: `cards.${card.id}.channels` })
    settled = { ...settled, channels }
  }
  const pictures = card.pictures.filter((hash) => holds(board.media, hash))
  if (pictures.length < card.pictures.length) {
    notes.push({ code: 'unknownReference', path: `cards.${card.id}.pictures` })
    settled = { ...settled, pictures }
  }
  return settled
}
