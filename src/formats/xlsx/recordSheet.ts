import type { IdKind } from '../../base/ids'
import type { BothLanguages } from '../../base/text'
import type { Board } from '../../model/board'
import type { Column, SheetContext } from './column'

/** Kinds of records that have a sheet which is read again, in the order in which they are read. */
export const SHEET_RECORDS = ['stages', 'lanes', 'personas', 'steps', 'cards', 'links', 'measures'] as const
export type SheetRecords = (typeof SHEET_RECORDS)[number]

/** A sheet with one record a row. */
export interface RecordSheet<R extends { readonly id: string } = { readonly id: string }> {
  readonly records: SheetRecords
  readonly name: BothLanguages
  rows(board: Board, context: Pick<SheetContext, 'lanes'>): readonly R[]
  columns(board: Board, context: Pick<SheetContext, 'lanes'>): readonly Column<R>[]
  /** New rows make new records. */
  readonly takesNew: boolean
  /** Its records have another sheet as well: a row that is missing here takes nothing away. */
  readonly isView?: boolean
  /** What numbers of places count among. */
  group(record: R): string
}

/** It cannot be empty. */
export function needed<R>(column: Column<R>): Column<R> {
  return { ...column, needed: true }
}

/** The number of each record among those of its group, counted from 1. */
export function placesOf<R extends { readonly id: string }>(
  inOrder: readonly R[],
  group: (record: R) => string,
): (record: R) => number | undefined {
  const counts = new Map<string, number>()
  const places = new Map(
    inOrder.map((record) => {
      const place = (counts.get(group(record)) ?? 0) + 1
      counts.set(group(record), place)
      return [record.id, place]
    }),
  )
  return ({ id }) => places.get(id)
}

export const ID_KINDS = {
  stages: 'stage',
  lanes: 'lane',
  personas: 'persona',
  steps: 'step',
  cards: 'card',
  links: 'link',
  measures: 'measure',
} as const satisfies Record<SheetRecords, IdKind>

/** Fields that must lead to another record: without it the record means nothing. */
export const REFERENCES: Readonly<
  Record<SheetRecords, readonly { readonly field: string; readonly records: SheetRecords }[]>
> = {
  stages: [],
  lanes: [],
  personas: [],
  measures: [],
  steps: [{ field: 'stage', records: 'stages' }],
  cards: [
    { field: 'lane', records: 'lanes' },
    { field: 'step', records: 'steps' },
  ],
  links: [
    { field: 'from', records: 'cards' },
    { field: 'to', records: 'cards' },
  ],
}
