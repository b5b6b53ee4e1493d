import type { Draft } from 'immer'
import type { ActorId, ChannelId, PersonaId } from '../base/ids'
import { keyAt } from '../base/orderKey'
import type { Text } from '../base/text'
import { personasInOrder } from '../model/reads'
import type { Actor, ActorKind } from '../model/records/actor'
import type { Channel, ChannelFamily } from '../model/records/channel'
import type { Media } from '../model/records/media'
import type { Persona } from '../model/records/persona'
import { before } from './before'
import { forgetPicturesOf, forgetUnusedPicture } from './card'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

export const addPersona = defineCommand<{ readonly name: Text; readonly id?: PersonaId }>({
  name: 'persona.add',
  check: () => undefined,
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('persona')
    const order = keyAt(personasInOrder(before(draft)), Number.MAX_SAFE_INTEGER)
    draft.personas[id] = { id, order, name: args.name, needs: [], expectations: [], fears: [], evidence: 'assumption' }
  },
})

export const updatePersona = defineCommand<{
  readonly id: PersonaId
  readonly change: Change<Omit<Persona, 'id' | 'order'>>
}>({
  name: 'persona.update',
  check: (board, { id }) => (id in board.personas ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const persona = draft.personas[id]
    if (persona) writeFields(persona, change)
  },
})

/** Puts a picture on a persona, or takes it away; its bytes are stored apart, under the same hash, before this runs. */
export const setPersonaPicture = defineCommand<{ readonly id: PersonaId; readonly media: Media | undefined }>({
  name: 'persona.setPicture',
  check: (board, { id }) => (id in board.personas ? undefined : 'missing'),
  apply: (draft, { id, media }) => {
    const persona = draft.personas[id]
    if (!persona) return
    const before = persona.picture
    if (media) draft.media[media.id] ??= media as Draft<Media>
    writeFields(persona, { picture: media?.id })
    if (before !== undefined && before !== media?.id) forgetUnusedPicture(draft, before)
  },
})

/** Puts a persona of the library on the board under its own id, or brings the board's copy up to date with it. */
export const takePersona = defineCommand<{ readonly persona: Persona; readonly media?: Media | undefined }>({
  name: 'persona.take',
  check: (_board, { persona, media }) => (persona.picture === media?.id ? undefined : 'missing'),
  apply: (draft, { persona, media }) => {
    const { id } = persona
    const board = before(draft)
    const old = board.personas[id]
    const order = old?.order ?? keyAt(personasInOrder(board), Number.MAX_SAFE_INTEGER)
    if (media) draft.media[media.id] ??= media as Draft<Media>
    draft.personas[id] = { ...persona, order } as Draft<Persona>
    if (old?.picture !== undefined && old.picture !== persona.picture) forgetUnusedPicture(draft, old.picture)
  },
})

/** Cards that were this persona's alone become everybody's. */
export const removePersona = defineCommand<{ readonly id: PersonaId }>({
  name: 'persona.remove',
  check: (board, { id }) => (id in board.personas ? undefined : 'missing'),
  apply: (draft, { id }) => {
    for (const card of Object.values(before(draft).cards)) if (card.persona === id) delete draft.cards[card.id]?.persona
    delete draft.personas[id]
    forgetPicturesOf(draft, new Set([id]))
  },
})

export const addActor = defineCommand<{ readonly kind: ActorKind; readonly name: Text; readonly id?: ActorId }>({
  name: 'actor.add',
  check: () => undefined,
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('actor')
    draft.actors[id] = { id, kind: args.kind, name: args.name }
  },
})

export const updateActor = defineCommand<{ readonly id: ActorId; readonly change: Change<Omit<Actor, 'id'>> }>({
  name: 'actor.update',
  check: (board, { id }) => (id in board.actors ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const actor = draft.actors[id]
    if (actor) writeFields(actor, change)
  },
})

/** Its cards lose their owner. */
export const removeActor = defineCommand<{ readonly id: ActorId }>({
  name: 'actor.remove',
  check: (board, { id }) => (id in board.actors ? undefined : 'missing'),
  apply: (draft, { id }) => {
    for (const card of Object.values(before(draft).cards)) if (card.owner === id) delete draft.cards[card.id]?.owner
    delete draft.actors[id]
  },
})

export const addChannel = defineCommand<{
  readonly family: ChannelFamily
  readonly name: Text
  readonly id?: ChannelId
}>({
  name: 'channel.add',
  check: () => undefined,
  apply: (draft, args, env) => {
    const id = args.id ?? env.newId('channel')
    draft.channels[id] = { id, family: args.family, name: args.name }
  },
})

export const updateChannel = defineCommand<{ readonly id: ChannelId; readonly change: Change<Omit<Channel, 'id'>> }>({
  name: 'channel.update',
  check: (board, { id }) => (id in board.channels ? undefined : 'missing'),
  apply: (draft, { id, change }) => {
    const channel = draft.channels[id]
    if (channel) writeFields(channel as Draft<Channel>, change)
  },
})

/** Its cards lose the channel. */
export const removeChannel = defineCommand<{ readonly id: ChannelId }>({
  name: 'channel.remove',
  check: (board, { id }) => (id in board.channels ? undefined : 'missing'),
  apply: (draft, { id }) => {
    for (const { id: name, channels } of Object.values(before(draft).cards)) {
      const card = channels.includes(id) ? draft.cards[name] : undefined
      if (card) card.channels = channels.filter((each) => each !== id)
    }
    delete draft.channels[id]
  },
})
