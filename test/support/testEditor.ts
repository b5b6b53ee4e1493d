import type { Language } from '../../src/base/text'
import { createEditor, type Editor } from '../../src/editor'
import type { Board } from '../../src/model/board'
import type { Edit } from '../../src/model/edit'
import type { BoardSession, OpenedBoard, RemoteChange, SaveState } from '../../src/storage'
import { countedClock, countedIds } from './ports'

/** An editor whose session keeps its edits in memory. */
export interface TestEditor extends Editor {
  /** What was handed to the session, in order: the log as it would stand on disk. */
  readonly log: readonly Edit[]
  /** Lets another window's change arrive. */
  readonly receive: (change: RemoteChange) => void
  /** Lets the session report how the saving goes. */
  readonly report: (state: SaveState) => void
}

export interface TestEditorOptions {
  readonly edits?: readonly Edit[]
  readonly readOnly?: NonNullable<OpenedBoard['readOnly']>
  readonly language?: Language
  /** Text that was being typed when the window went away, by place. */
  readonly drafts?: Readonly<Record<string, string>>
  /** Goes into the ids of edits and records, so that two editors never make the same one. */
  readonly name?: string
}

export function createTestEditor(board: Board, options: TestEditorOptions = {}): TestEditor {
  const { edits = [], language = 'en', name = 'new' } = options
  const session = createMemorySession(options.drafts)
  const newEditId = countedIds(name)
  const opened: OpenedBoard = {
    board,
    edits,
    session,
    ...(options.readOnly ? { readOnly: options.readOnly } : {}),
  }
  const editor = createEditor(opened, language, {
    newId: countedIds(name),
    now: countedClock(),
    newEditId: () => `edit_${newEditId('board')}`,
  })
  return { ...editor, log: session.log, receive: session.receive, report: session.report }
}

interface MemorySession extends BoardSession {
  readonly log: Edit[]
  receive(change: RemoteChange): void
  report(state: SaveState): void
}

function createMemorySession(drafts: Readonly<Record<string, string>> = {}): MemorySession {
  const typed = new Map(Object.entries(drafts))
  const log: Edit[] = []
  const states = new Set<(state: SaveState) => void>()
  const remotes = new Set<(change: RemoteChange) => void>()
  let state: SaveState = { kind: 'saved' }
  return {
    log,
    receive: (change) => {
      for (const listener of remotes) listener(change)
    },
    report: (next) => {
      state = next
      for (const listener of states) listener(next)
    },
    push: (edit) => {
      log.push(edit)
    },
    get state() {
      return state
    },
    onState: (listener) => {
      states.add(listener)
      return () => states.delete(listener)
    },
    onRemote: (listener) => {
      remotes.add(listener)
      return () => remotes.delete(listener)
    },
    retry: () => {},
    saveDraft: (place, text) => {
      typed.set(place, text)
    },
    clearDraft: (place) => {
      typed.delete(place)
    },
    drafts: async () => Array.from(typed, ([place, text]) => ({ place, text, at: '' })),
    flush: async () => {},
    flushWhileLeaving: () => {},
    close: async () => {},
  }
}
