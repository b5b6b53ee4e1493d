import type { BoardId, MediaHash, NewId, PersonaId } from '../base/ids'
import type { Result } from '../base/result'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import type { Edit } from '../model/edit'
import type { ParseProblem } from '../model/parse/notes'
import type { Reading } from '../model/records/lane'
import type { Media } from '../model/records/media'
import type { Persona } from '../model/records/persona'
import type { BoardSession } from './session'

/** What the library shows of a board without opening it. */
export interface BoardSummary {
  readonly id: BoardId
  readonly title: Text
  readonly kind: Reading
  readonly counts: BoardCounts
  readonly createdAt: string
  readonly updatedAt: string
  /** Present while the board lies in the trash. */
  readonly trashedAt?: string
  /** Grows with every saved edit: the same number means the same content, so a thumbnail may be kept. */
  readonly seq: number
  /** The board's row could not be read; what stands here was put together from its log. */
  readonly damaged?: true
}

export interface BoardCounts {
  readonly stages: number
  readonly steps: number
  readonly lanes: number
  readonly cards: number
  readonly links: number
}

/** Part of a board's log could not be read. What could be is shown, read-only; nothing on disk was changed. */
export interface Damage {
  /** `log`: an edit is missing or changed · `snapshot`: no snapshot is whole · `behind`: the log is shorter than it once was · `row`: the board's own row. */
  readonly kind: 'log' | 'snapshot' | 'behind' | 'row'
  /** Edits that are known to have been saved and cannot be read. */
  readonly missing: number
  /** Time of the last edit that is shown. */
  readonly lastGood: string | undefined
}

export interface OpenedBoard {
  readonly board: Board
  /** The log as far back as it is kept (at least the last 200 edits where there were as many): undo and redo are rebuilt from it. */
  readonly edits: readonly Edit[]
  /** Nothing will be saved: a newer version of the product has taken over the store, or part of the log is damaged. */
  readonly readOnly?: 'newer' | 'damaged'
  readonly damage?: Damage
  readonly session: BoardSession
}

export type OpenProblem =
  | { readonly kind: 'notFound' }
  /** The browser once held this board and does not any more. */
  | { readonly kind: 'missing' }
  /** Nothing of the board can be read. `rescueFile` still gives what bytes there are. */
  | { readonly kind: 'unreadable'; readonly problem: ParseProblem | { readonly kind: 'noSnapshot' } }
  /** The store itself does not answer; `name` is the name of the browser's error. */
  | { readonly kind: 'unavailable'; readonly name: string }

export interface StorageHealth {
  /** Bytes, where the browser tells. */
  readonly usage: number | undefined
  readonly quota: number | undefined
  /** The browser has promised not to clear the store by itself. */
  readonly persisted: boolean | undefined
  /** Boards that were here and are gone from the store: it was damaged or replaced by an empty one. */
  readonly missing: readonly BoardId[]
}

export interface MediaStore {
  /** Call before the edit that shows the picture: an edit must never point to a picture that may still fail to be stored. */
  put(board: BoardId, hash: MediaHash, picture: Blob): Promise<void>
  get(hash: MediaHash): Promise<Blob | undefined>
}

/** A persona of the library: boards have copies of it under the same id. */
export interface KeptPersona {
  readonly persona: Persona
  /** What is known of its picture; the bytes are in the media store. */
  readonly media?: Media
  /** ISO 8601. */
  readonly keptAt: string
}

export interface PersonaStore {
  /** All that can be read. */
  list(): Promise<KeptPersona[]>
  /** Keeps a persona, in the place of the one with its id. `picture`: the bytes, where the store may not have them yet. */
  keep(persona: Persona, media?: Media, picture?: Blob): Promise<void>
  /** Boards keep their copies. */
  remove(id: PersonaId): Promise<void>
}

export interface Library {
  /** Every board, those in the trash too, the last changed first. */
  list(): Promise<BoardSummary[]>
  open(id: BoardId): Promise<Result<OpenedBoard, OpenProblem>>
  /** Reads a board that is likely to be opened next, so that opening it has it at once. Undefined when it cannot be read. */
  readAhead(id: BoardId): Promise<Board | undefined>
  /** Resolves when the board and its pictures are on disk. */
  create(board: Board, pictures?: ReadonlyMap<MediaHash, Blob>): Promise<void>
  /** A copy of what can be read of a board, under a new id. */
  duplicate(id: BoardId, title: Text): Promise<Result<BoardId, OpenProblem>>
  /** Makes one edit on a board that is not open, a new title for example. Rejects when it is not saved. */
  edit(id: BoardId, edit: Edit): Promise<void>
  /**
   * Makes one edit out of a board that is not open and writes it onto that very board: when another window writes first, it
   * is made anew. `make` answers undefined to leave the board as it is. Rejects when the edit is not saved.
   */
  editFrom(id: BoardId, make: (board: Board) => Edit | undefined): Promise<void>
  trash(id: BoardId): Promise<void>
  restore(id: BoardId): Promise<void>
  deleteForever(id: BoardId): Promise<void>
  /** Told whenever `list` would answer differently: here, or by another window. */
  onChange(listener: () => void): () => void
  health(): Promise<StorageHealth>
  /** Asks the browser not to clear the store by itself. */
  persist(): Promise<boolean>
  readonly media: MediaStore
  readonly personas: PersonaStore
  /** The board as it is on disk and in this window, without opening it for editing. */
  readForExport(id: BoardId): Promise<Result<Board, OpenProblem>>
  /** Everything stored of a board, readable or not, and what this window could not save, as lines of JSON. */
  rescueFile(id: BoardId): Promise<Blob>
  /** What two windows at once cost, newest first. */
  notes(id: BoardId): Promise<StorageNote[]>
  close(): Promise<void>
}

export interface StorageNote {
  readonly at: string
  /** `dropped`: an edit that no longer fitted after another window's · `overwritten`: two windows changed the same thing, this was the earlier value. */
  readonly kind: 'dropped' | 'overwritten'
  readonly detail: string
}

/** The edit as it has to be on this board (another window changed it meanwhile), or undefined when it no longer makes sense. */
export type Reapply = (board: Board, edit: Edit) => Edit | undefined

export interface LibraryPorts {
  /** ISO 8601. */
  readonly now: () => string
  readonly newId: NewId
  readonly reapply?: Reapply
  /** The browser's own where these are absent. */
  readonly indexedDB?: IDBFactory
  readonly localStorage?: Storage
  readonly channel?: BroadcastChannel
  /** Milliseconds to wait after the first, second … failed write in a row. */
  readonly backOff?: readonly number[]
}
