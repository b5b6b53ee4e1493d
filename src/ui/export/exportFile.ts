import type { Completeness } from '../../formats/completeness'
import type { PngProblem } from '../../formats/png'
import type { TextExport } from './exportOptions'

/** A finished file, read back. */
export interface ExportFile {
  readonly file: Blob
  readonly name: string
  readonly completeness: Completeness
  /** Cards of the board that lie in rows which are not shown, and so are in no picture of it. */
  readonly notShown: number
  /** Cards that a filter leaves out. */
  readonly filteredOut: number
  /** Pixels; absent for files that are no picture. */
  readonly width?: number
  readonly height?: number
  /** For texts, which say in words of their own what is in them. */
  readonly text?: TextExport
}

export type ExportProblem = PngProblem | { readonly kind: 'unreadable' }
