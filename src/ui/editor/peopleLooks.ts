import type { ActorKind } from '../../model/records/actor'
import type { ChannelFamily } from '../../model/records/channel'
import type { IconName } from '../../scene'

export const ACTOR_ICONS: Readonly<Record<ActorKind, IconName>> = {
  customer: 'user',
  employee: 'users',
  system: 'server',
  partner: 'handshake',
}

export const CHANNEL_ICONS: Readonly<Record<ChannelFamily, IconName>> = {
  traditional: 'store',
  voice: 'phone',
  digital: 'smartphone',
}
