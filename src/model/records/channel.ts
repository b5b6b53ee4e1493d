import * as v from 'valibot'
import type { ChannelId } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'

/** The three families of channel are fixed; the channels inside them are free. */
export type ChannelFamily = 'traditional' | 'voice' | 'digital'
export const CHANNEL_FAMILIES: readonly ChannelFamily[] = ['traditional', 'voice', 'digital']

export interface Channel {
  readonly id: ChannelId
  readonly family: ChannelFamily
  readonly name: Text
  /** Name of an icon of `scene/icons`; the family's own when absent. */
  readonly icon?: string
}

export const channelRecord = recordOf<Channel>()({
  id: idOf('channel'),
  family: field(v.picklist(CHANNEL_FAMILIES), 'digital'),
  name: field(textField, {}),
  icon: optional(v.string()),
})
