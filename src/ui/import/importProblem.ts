import type { DraftProblem } from '../../formats/draft'
import type { BoardFileProblem } from '../../formats/json'

export type ImportProblem =
  | BoardFileProblem
  /** The browser could not read the file: a folder, no permission, a file in a cloud that is not here. */
  | { readonly kind: 'unreadableFile' }
  /** A reader broke down over what is in it. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The file was replaced or removed while it was being read. */
  | { readonly kind: 'fileChanged' }
  | { readonly kind: 'noRoom' }
  | { readonly kind: 'storeFailed' }
  /** A backup that cannot be unpacked. */
  | { readonly kind: 'brokenArchive' }
  /** An archive that unpacks to more than is allowed. */
  | { readonly kind: 'swollen'; readonly limit: number }
  /** A workbook of ours that cannot be compared. */
  | { readonly kind: 'workbook'; readonly problem: 'newer' | 'damaged' }
  /** A text of which no board can be made. */
  | { readonly kind: 'text'; readonly problem: DraftProblem }
