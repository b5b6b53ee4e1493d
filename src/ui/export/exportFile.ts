import type { Completeness } from '../../formats/completeness'
import type { PdfProblem } from '../../formats/pdf'
import type { PngProblem } from '../../formats/png'
import type { PptxProblem } from '../../formats/pptx'
import type { XlsxProblem } from '../../formats/xlsx'
import type { TextExport } from './exportOptions'

/** What is known of a file before it is made. */
export interface FileFacts {
  readonly name: string
  /** Cards of the board that lie in rows which are not shown, and so are in no picture of it. */
  readonly notShown: number
  /** Cards of the board that are not of the piece which was asked for. */
  readonly outside?: number
  /** Cards that a filter leaves out. */
  readonly filteredOut: number
}

/** A finished file, read back. */
export interface ExportFile extends FileFacts {
  readonly file: Blob
  readonly completeness: Completeness
  /** Pixels; absent for files that are no picture. */
  readonly width?: number
  readonly height?: number
  /** For texts, which say in words of their own what is in them. */
  readonly text?: TextExport
}

export type ExportProblem = PngProblem | PdfProblem | PptxProblem | XlsxProblem | { readonly kind: 'unreadable' }

export interface ExportRun {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (done: number) => void
}
