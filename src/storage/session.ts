import type { Board } from '../model/board'
import type { Edit } from '../model/edit'

export type NotSavedReason =
  /** No room on the disk, or the browser's limit is reached. */
  | 'full'
  /** A newer version of the product has taken over the store; reload after the work was saved elsewhere. */
  | 'newer'
  /** The browser closed the store and it does not open again. */
  | 'closed'
  /** Another window deleted the board for good. */
  | 'deleted'
  /** The board was opened read-only. */
  | 'readOnly'
  | 'unknown'

/** Whether the work is on disk. Every edit is kept in memory until it is, whatever happens. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  /** `since`: ISO 8601. Tried again by itself, except for `newer`, `deleted` and `readOnly`. */
  | { readonly kind: 'notSaved'; readonly reason: NotSavedReason; readonly count: number; readonly since: string }

/** Another window wrote. */
export interface RemoteChange {
  /** New in the log, in its order: theirs, and ours too where another window took them in (they were left behind by this one). */
  readonly edits: readonly Edit[]
  /** The new truth: theirs, then ours that are not saved yet. */
  readonly board: Board
  /** Ours not saved yet, under the same ids, as they are now. */
  readonly rebased: readonly Edit[]
  /** Ours that no longer fit. They are kept in the notes of the board. */
  readonly dropped: readonly Edit[]
}

/** Text that is being typed and is not an edit yet. */
export interface Draft {
  /** What is being typed in: the id of a card, or any name the editor gives the place. */
  readonly place: string
  readonly text: string
  readonly at: string
}

/** One board, open in one window. */
export interface BoardSession {
  /**
   * Never throws and never waits. Edits are written in this order, each on its own or together when the disk is slow.
   * `after` is the board with this edit and all before it, where it is known: else it is made again from the patches.
   */
  push(edit: Edit, after?: Board): void
  readonly state: SaveState
  onState(listener: (state: SaveState) => void): () => void
  onRemote(listener: (change: RemoteChange) => void): () => void
  /** Tries now instead of at the next turn of the back-off. */
  retry(): void
  saveDraft(place: string, text: string): void
  clearDraft(place: string): void
  drafts(): Promise<Draft[]>
  /** Resolves when nothing is left to save, rejects when it cannot be saved. */
  flush(): Promise<void>
  /** For the moment the page goes: begins one write that the browser finishes without us. Called by the session itself too. */
  flushWhileLeaving(): void
  close(): Promise<void>
}
