/** Why a file cannot be read as a table of answers. Nothing is changed in any case; words are chosen in `ui`. */
export type SurveyProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'noRows' }
  /** The browser could not read it, or it changed while it was being read. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** Neither text nor a workbook. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'oldExcel' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'notWorkbook' }
  | { readonly kind: 'damaged' }
  /** Unpacks to far more than a workbook of its size. */
  | { readonly kind: 'swollen'; readonly limit: number }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'tooManyColumns'; readonly found: number; readonly limit: number }
  | { readonly kind: 'tooManyRows'; readonly limit: number }
  | { readonly kind: 'tooManyGroups'; readonly limit: number }
  /** Gave no sign of life for too long. */
  | { readonly kind: 'stalled' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Thrown inside the reader only; the session turns it into a result. */
export class SurveyFault extends Error {
  readonly problem: SurveyProblem
  constructor(problem: SurveyProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Bytes of a text file. It is read in pieces, so this only bounds the time. */
export const TEXT_BYTES_LIMIT = 1_000_000_000
/** Bytes of a workbook, which is unpacked in memory. */
export const WORKBOOK_BYTES_LIMIT = 40_000_000
/** Bytes all parts of a workbook may unpack to. */
export const WORKBOOK_UNPACKED_LIMIT = 220_000_000
export const ROW_LIMIT = 5_000_000
export const COLUMN_LIMIT = 500
