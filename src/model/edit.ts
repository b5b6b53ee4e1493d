import type { Json } from '../base/json'
import type { Patch } from './patch'

/**
 * One gesture of a person, as it is logged. Saved in boards; never rename a field.
 * The log of a board is a list of these; undo and redo are edits of their own and never rewrite what was.
 */
export interface Edit {
  /** Unique among all edits. An edit that reaches the log by two ways (the queue, and what was left behind) is taken once. */
  readonly id: string
  /** Name of the command, for the words of the undo button. */
  readonly name: string
  readonly kind: 'do' | 'undo' | 'redo'
  /** For undo and redo: the `do` edit that is reverted or repeated. */
  readonly of?: string
  /** Of an undo: what it takes back had better never been, so it cannot be repeated. */
  readonly forgotten?: boolean
  /** Edits of one continued gesture share it and are undone together. */
  readonly group?: string
  readonly patches: readonly Patch[]
  /** Lead back, to be applied in this order. */
  readonly inverse: readonly Patch[]
  /** ISO 8601. Shown to people; the order of edits is the order of the log. */
  readonly at: string
  /** What the words of the undo button need, a count for example. */
  readonly args?: Json
}
