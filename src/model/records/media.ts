import * as v from 'valibot'
import type { MediaHash } from '../../base/ids'
import type { Text } from '../../base/text'
import { field, idOf, optional, recordOf, textField } from '../parse/fields'

/** A picture, after it was decoded, scaled and encoded again here. */
export interface Media {
  readonly id: MediaHash
  readonly type: 'image/webp' | 'image/png' | 'image/jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly alt?: Text
}

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))

export const mediaRecord = recordOf<Media>()({
  id: idOf('media'),
  type: field(v.picklist(['image/webp', 'image/png', 'image/jpeg']), 'image/webp'),
  width: field(size, 1),
  height: field(size, 1),
  bytes: field(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  alt: optional(textField),
})
