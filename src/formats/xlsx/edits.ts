import type { Json } from '../../base/json'
import type { CellFault, NamedRecords } from './names'
import type { SheetRecords } from './recordSheet'

/** One value of a record that a person changed. */
export interface FieldEdit {
  /** Within the record. */
  readonly path: readonly string[]
  /** Name of the column, as it stands in the workbook. */
  readonly column: string
  readonly before: Json | undefined
  readonly after: Json | undefined
  /** The same as they stand in cells. */
  readonly words: { readonly before: string; readonly after: string }
}

export interface EditedPlace {
  readonly records: SheetRecords | NamedRecords
  readonly id: string
  readonly sheet: string
  /** As the spreadsheet counts; absent for what has no row any more. */
  readonly row?: number
  /** How people know the record. */
  readonly title: string
}

/** What a person did to one record in a workbook. */
export type WorkbookEdit = EditedPlace &
  (
    | { readonly kind: 'change'; readonly fields: readonly FieldEdit[]; readonly place?: number }
    | { readonly kind: 'add'; readonly fields: readonly FieldEdit[]; readonly place?: number }
    | { readonly kind: 'remove' }
  )

export interface WorkbookProblem {
  readonly sheet: string
  /** As the spreadsheet counts; absent where it is about the whole sheet. */
  readonly row?: number
  readonly column?: string
  readonly code:
    | CellFault
    /** Two rows with one id: the second was copied from the first. */
    | 'idTwice'
    | 'idUnknown'
    /** No column of ids. */
    | 'noIds'
    /** The record it belongs to was removed in the workbook. */
    | 'gone'
    | 'noNewRows'
    | 'linkToItself'
    | 'linkTwice'
    /** Two sheets say different things of one field. */
    | 'saidTwice'
  readonly words?: string
}

/** What is not taken, and does no harm. */
export interface WorkbookNote {
  readonly code:
    | 'mapIgnored'
    | 'answersIgnored'
    | 'shownIgnored'
    | 'columnUnknown'
    | 'sheetMissing'
    | 'sheetUnknown'
    /** Rows of a sheet that shows records of another one: nothing was taken away. */
    | 'rowsMissing'
    /** A formula that failed: what stands on the board stays. */
    | 'cellFault'
  readonly sheet: string
  readonly row?: number
  readonly column?: string
}
