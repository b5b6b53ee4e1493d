import * as v from 'valibot'
import type { LaneId, LineId, ViewId } from '../../base/ids'
import type { OrderKey } from '../../base/orderKey'
import { LANGUAGES, type Language, type Text } from '../../base/text'
import { type CardFilter, filterSchema, noFilter } from '../cardFilter'
import { field, idOf, optional, orderField, recordOf, textField } from '../parse/fields'
import { READINGS, type Reading } from './lane'

/** Saved in boards with their views; never rename a field. */
export interface ShownNumbers {
  /** Dimension → the values that are let through; a dimension without values lets all through. */
  readonly dims: Readonly<Record<string, readonly string[]>>
  /** The last period looked at; all of them when absent. */
  readonly period?: string
}

export const shownNumbersSchema = v.looseObject({
  dims: v.fallback(v.record(v.string(), v.fallback(v.array(v.string()), [])), {}),
  period: v.optional(v.string()),
})

/**
 * A way to look at the board, under a name. What it names and is no longer there (a lane, an owner) is passed over, so
 * that nothing has to be asked when that is removed.
 */
export interface View {
  readonly id: ViewId
  readonly order: OrderKey
  readonly name: Text
  readonly reading: Reading
  readonly filter: CardFilter
  /** Names of the lenses that are on; one that this version does not know is kept. */
  readonly lenses: readonly string[]
  /** Lanes and lines that are hidden, in whichever reading. */
  readonly hidden: readonly (LaneId | LineId)[]
  /** Whose numbers are shown, and up to when; stays as it is when absent. */
  readonly measured?: ShownNumbers
  /** The language the board is shown in; stays as it is when absent. */
  readonly language?: Language
}

export const viewRecord = recordOf<View>()({
  id: idOf('view'),
  order: orderField,
  name: field(textField, {}),
  reading: field(v.picklist(READINGS), 'journey'),
  filter: field(filterSchema, noFilter),
  lenses: field(v.array(v.string()), []),
  hidden: field(v.array(v.string()), []),
  measured: optional(shownNumbersSchema),
  language: optional(v.picklist(LANGUAGES)),
})
