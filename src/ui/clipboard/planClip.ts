import { fold } from '../../base/fold'
import type { CardId, MediaHash, NewId } from '../../base/ids'
import { holds, type JsonObject } from '../../base/json'
import { LANGUAGES, type Text } from '../../base/text'
import type { Paste } from '../../commands'
import { type CardClip, cellsOf, type Named } from '../../formats/clipboard'
import type { LaneType } from '../../lanes'
import type { Board } from '../../model/board'
import type { Card } from '../../model/records/card'
import type { Link } from '../../model/records/link'
import { placesFrom, stepsUsed } from './places'
import { atOf, type PasteSetting } from './planText'
import { NOTHING_TO_SAY, type PastePlan } from './report'

/**
 * The cards of a clip for another place, or another board: laid out as they were, from the ground on, with all their fields.
 * `pictures` are those whose bytes this board has.
 */
export function planClip(clip: CardClip, pictures: ReadonlySet<string>, setting: PasteSetting): PastePlan {
  const { board, lanes, ground, newId, room } = setting
  const places = placesFrom(
    board,
    lanes,
    ground,
    clip.steps.map(({ name }) => name),
    newId,
  )
  const placed = cellsOf(clip)
    .flatMap((row, at) =>
      row.flatMap((cards, column) => {
        const place = places.at(at, column)
        return place ? cards.map((card) => ({ card, row: at, ...place })) : []
      }),
    )
    .slice(0, room)
  const steps = stepsUsed(places, placed)
  const newIds = new Map<string, CardId>(placed.map(({ card }) => [card.id, newId('card')]))
  const people = peopleOf(board, clip)
  const typeOf = new Map(clip.lanes.map(({ id, type }) => [id, type]))
  const cards = placed.flatMap(({ card, lane, step }): Paste['cards'] => {
    const id = newIds.get(card.id)
    const target = board.lanes[lane]
    if (id === undefined || !target) return []
    const data = dataFor(lanes.typeOf(target.type), card, target.type === typeOf.get(card.lane), board, newIds)
    return [
      { ...people.settled(card), id, lane, step, data, pictures: card.pictures.filter((hash) => pictures.has(hash)) },
    ]
  })
  const extra = placed.filter(({ row }) => row >= places.rows).length
  return {
    paste: {
      steps,
      cards,
      links: linksOf(clip, newIds, newId),
      media: clip.media.filter(({ id }) => pictures.has(id) && !holds(board.media, id)),
      ...atOf(ground),
    },
    report: {
      ...NOTHING_TO_SAY,
      cards: cards.length,
      addedSteps: steps.length,
      extra: extra > 0 ? { rows: clip.lanes.length - places.rows, cards: extra, lane: places.lastLane } : undefined,
      leftOut: clip.cards.length - cards.length,
      owners: people.missing(
        placed.map(({ card }) => card.owner),
        clip.actors,
        people.actors,
      ),
      channels: people.missing(
        placed.flatMap(({ card }) => card.channels),
        clip.channels,
        people.channels,
      ),
      personas: people.missing(
        placed.map(({ card }) => card.persona),
        clip.personas,
        people.personas,
      ),
      pictures: hashesOf(placed).filter((hash) => !pictures.has(hash)).length,
    },
  }
}

function hashesOf(placed: readonly { readonly card: Card }[]): MediaHash[] {
  return [...new Set(placed.flatMap(({ card }) => card.pictures))]
}

/** Data goes over as it is between lanes of one type; another type takes of it what it understands. */
function dataFor(
  type: LaneType,
  { data }: Card,
  isSame: boolean,
  board: Board,
  newIds: ReadonlyMap<string, CardId>,
): JsonObject {
  const taken = isSame ? data : type.parse(data)
  const pointers = type.fields.flatMap((field) => (field.kind === 'card' ? [field.name] : []))
  const settled = pointers.flatMap((name) => {
    const value = taken[name]
    if (typeof value !== 'string') return []
    return [[name, newIds.get(value) ?? (holds(board.cards, value) ? value : undefined)] as const]
  })
  const gone = new Set(settled.flatMap(([name, value]) => (value === undefined ? [name] : [])))
  const kept = Object.entries({ ...taken, ...Object.fromEntries(settled) }).flatMap(([name, value]) =>
    gone.has(name) || value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(kept)
}

/** Each once: a link of the same kind between the same two cards would be refused when it is drawn, too. */
function linksOf({ links }: CardClip, newIds: ReadonlyMap<string, CardId>, newId: NewId): Link[] {
  const known = new Set<string>()
  return links.flatMap((link) => {
    const from = newIds.get(link.from)
    const to = newIds.get(link.to)
    const name = `${from} ${to} ${link.kind}`
    if (from === undefined || to === undefined || known.has(name)) return []
    known.add(name)
    return [{ ...link, id: newId('link'), from, to }]
  })
}

/** What a board has instead of what cards pointed to, by the id there. */
type Found<T extends Named> = ReadonlyMap<string, T['id']>

function peopleOf(board: Board, clip: CardClip) {
  const actors = found(Object.values(board.actors), clip.actors)
  const channels = found(Object.values(board.channels), clip.channels)
  const personas = found(Object.values(board.personas), clip.personas)
  return {
    actors,
    channels,
    personas,
    /** The card as it may stand on this board. */
    settled: ({ owner, persona, ...card }: Card) => {
      const newOwner = owner && actors.get(owner)
      const newPersona = persona && personas.get(persona)
      return {
        ...card,
        channels: [...new Set(card.channels.flatMap((id) => channels.get(id) ?? []))],
        ...(newOwner ? { owner: newOwner } : {}),
        ...(newPersona ? { persona: newPersona } : {}),
      }
    },
    /** Names of what was pointed to and is not here. */
    missing: (ids: readonly (string | undefined)[], named: readonly Named[], here: Found<Named>): Text[] => {
      const gone = new Set(ids.flatMap((id) => (id === undefined || here.has(id) ? [] : [id])))
      return [...gone].map((id) => named.find((each) => each.id === id)?.name ?? {})
    },
  }
}

/** By id, which copies of one board share; else by a name in either language. */
function found<T extends Named>(here: readonly T[], copied: readonly Named[]): ReadonlyMap<string, T['id']> {
  const byId = new Map(here.map((each) => [each.id, each.id]))
  const byName = new Map<string, T['id']>()
  for (const { id, name } of here)
    for (const language of LANGUAGES) {
      const key = nameKey(name[language])
      if (key !== '' && !byName.has(key)) byName.set(key, id)
    }
  const matches = copied.flatMap(({ id, name }) => {
    const match = byId.get(id) ?? byName.get(nameKey(name.en)) ?? byName.get(nameKey(name.ar))
    return match === undefined ? [] : [[id, match] as const]
  })
  return new Map([...byId, ...matches])
}

function nameKey(name: string | undefined): string {
  return name === undefined ? '' : fold(name)
}
