import * as v from 'valibot'
import type { CardId } from '../../base/ids'
import { isObject } from '../../base/json'
import type { OrderKey } from '../../base/orderKey'
import type { Text } from '../../base/text'
import { field, idOf, optional, orderField, type RecordSpec, recordOf, textField } from '../parse/fields'
import { readRecord } from '../parse/readRecord'
import { type Answers, answersRecord } from './answers'
import { type Card, cardRecord } from './card'
import { type Link, linkRecord } from './link'
import { type SelfScore, selfScoreRecord } from './selfScore'
import { type Visit, visitRecord } from './visit'

/** In the tray are lines that were captured and have no place yet; parked are cards that were taken off the grid. */
export type AsidePlace = 'tray' | 'parked'
export const ASIDE_PLACES: readonly AsidePlace[] = ['tray', 'parked']

/**
 * A card beside the grid, under the id that it has or will have on it. A parked card takes along what hangs on it, so that
 * it can come back as it was; what it refers to and is gone by then is left out.
 */
export interface Aside {
  readonly id: CardId
  readonly order: OrderKey
  readonly place: AsidePlace
  readonly text: Text
  /** The card as it lay on the grid. */
  readonly card?: Card
  readonly links?: readonly Link[]
  readonly answers?: readonly Answers[]
  readonly selfScores?: readonly SelfScore[]
  readonly visits?: readonly Visit[]
}

/** A whole record inside another one: read as it would be in its own map. */
function whole(spec: RecordSpec<unknown>) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isObject),
    v.transform((raw) => readRecord(spec, raw, '', [])),
    v.check((record) => record !== undefined),
  )
}

export const asideRecord = recordOf<Aside>()({
  id: idOf('card'),
  order: orderField,
  place: field(v.picklist(ASIDE_PLACES), 'tray'),
  text: field(textField, {}),
  card: optional(whole(cardRecord)),
  links: optional(v.array(whole(linkRecord))),
  answers: optional(v.array(whole(answersRecord))),
  selfScores: optional(v.array(whole(selfScoreRecord))),
  visits: optional(v.array(whole(visitRecord))),
})
