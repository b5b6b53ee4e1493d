import type { JsonObject } from '../base/json'
import type { Patch } from './patch'

/** One change to a board as it is logged, undone and sent to other windows. */
export interface Edit {
  readonly id: string
  /** Name of the command, such as `card.add`; the words for it are in the catalogues. */
  readonly name: string
  readonly kind: 'do' | 'undo' | 'redo'
  /** For an undo or redo: id of the `do` it takes back or repeats. */
  readonly of?: string
  /** Edits of one gesture share a group and are undone together. */
  readonly group?: string
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  /** ISO 8601 date and time. */
  readonly at: string
  /** Numbers and words for the label, such as `{count: 12}`. */
  readonly args?: JsonObject
}
