import { createStore, type StoreApi } from 'zustand/vanilla'
import { brandId, type CardId, type LaneId, type LineId, type NewId, type StageId, type StepId } from '../base/ids'
import { holds } from '../base/json'
import { fail, ok, type Result } from '../base/result'
import type { Language } from '../base/text'
import {
  advance,
  type Change,
  type Command,
  frozenRefusal,
  type History,
  historyOf,
  nextGesture,
  type Refusal,
  refusalOf,
  reversal,
  runCommand,
} from '../commands'
import type { Lenses, LensName } from '../lanes'
import { allMeasured, type MeasuredFilter } from '../measures/measuredFilter'
import type { Board } from '../model/board'
import { type CardFilter, isFiltering, noFilter } from '../model/cardFilter'
import { checkBoard } from '../model/checks'
import type { Edit } from '../model/edit'
import { cellFrozenBy, type FrozenBy, laneFrozenBy, stageFrozenBy, stepFrozenBy } from '../model/frozen'
import { applyPatches } from '../model/patch'
import { lastResultOf } from '../model/votes'
import type { BoardSession, Damage, OpenedBoard, SaveState } from '../storage'
import { keptOnBoard } from './keptOnBoard'
import { noSelection, type Selection, settleSelection, withoutHidden } from './selection'

/** What is being typed in, if anything. */
export type Editing =
  | { readonly kind: 'card'; readonly id: CardId; readonly caret?: 'end' | 'all'; readonly first?: string }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'line'; readonly id: LineId }

/** Something a person should hear about once: a refusal, a fault, another window's change. */
export type Notice =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'dropped'; readonly edits: readonly Edit[] }
  /** Text that was being typed where another window took the place away. */
  | { readonly kind: 'unplaced'; readonly texts: readonly string[] }
  | { readonly kind: 'did'; readonly edit: Edit }

export interface EditorState {
  readonly board: Board
  readonly history: History
  readonly selection: Selection
  readonly editing: Editing | undefined
  /** The language the board is shown and written in. Follows the interface, unless set apart. */
  readonly language: Language
  readonly lenses: Lenses
  readonly filter: CardFilter
  /** Whose numbers are shown, and up to when. */
  readonly measured: MeasuredFilter
  /** Written since the filter was chosen: it must not vanish under the hand. */
  readonly spared: ReadonlySet<CardId>
  readonly save: SaveState
  readonly readOnly: OpenedBoard['readOnly'] | undefined
  readonly damage: Damage | undefined
  readonly notice: (Notice & { readonly at: number }) | undefined
}

export interface Editor {
  readonly store: StoreApi<EditorState>
  readonly session: BoardSession
  readonly get: () => EditorState
  /** Runs a command. Edits of one `group` are undone together. A refusal or a fault leaves the board as it was and is shown. */
  readonly dispatch: <Args>(
    command: Command<Args>,
    args: Args,
    options?: { readonly group?: string },
  ) => Result<Change, Refusal | 'fault' | 'readOnly'>
  readonly may: <Args>(command: Command<Args>, args: Args) => Refusal | 'readOnly' | undefined
  readonly undo: () => void
  readonly redo: () => void
  /** Undo without a word, and without a redo: what was begun and left empty had never been there. */
  readonly takeBack: () => void
  readonly select: (selection: Selection) => void
  readonly edit: (editing: Editing | undefined) => void
  readonly setLanguage: (language: Language) => void
  readonly setLens: (lens: LensName, on: boolean) => void
  readonly setLenses: (lenses: Lenses) => void
  /** Shows only the cards the filter lets through; those it hides are no longer selected. */
  readonly setFilter: (filter: CardFilter) => void
  readonly setMeasured: (measured: MeasuredFilter) => void
  /** Shows a notice, such as "removed" with the way back. */
  readonly tell: (notice: Notice) => void
  readonly newId: NewId
  readonly close: () => Promise<void>
}

export interface EditorPorts {
  readonly newId: NewId
  /** ISO 8601. */
  readonly now: () => string
  readonly newEditId: () => string
}

/** What is shown on a board that was never looked at before. */
export function firstLenses(board: Board): Lenses {
  const votes = lastResultOf(board) !== undefined
  return { csat: true, pain: false, time: false, evidence: true, owner: false, votes }
}

/** The one place where an open board lives: commands go in, state comes out, edits go on to the session that saves them. */
export function createEditor(opened: OpenedBoard, language: Language, ports: EditorPorts): Editor {
  const { session } = opened
  let edits: readonly Edit[] = opened.edits
  let notices = 0
  const store = createStore<EditorState>(() => ({
    board: opened.board,
    history: historyOf(opened.edits),
    selection: noSelection,
    editing: undefined,
    language,
    lenses: firstLenses(opened.board),
    filter: noFilter,
    measured: allMeasured,
    spared: NONE_SPARED,
    save: session.state,
    readOnly: opened.readOnly,
    damage: opened.damage,
    notice: undefined,
  }))
  const get = store.getState

  function notify(notice: Notice): void {
    notices += 1
    store.setState({ notice: { ...notice, at: notices } })
  }

  /** Shows an edit at once and hands it to the session. */
  function take(board: Board, edit: Edit): void {
    edits = [...edits, edit]
    const { history, selection, editing, filter, spared } = get()
    store.setState({
      board,
      ...(isFiltering(filter) ? { spared: withWritten(spared, edit) } : {}),
      history: advance(history, edit),
      selection: settleSelection(selection, board),
      editing: settleEditing(editing, board),
    })
    session.push(edit, board)
  }

  function dispatch<Args>(command: Command<Args>, args: Args, options: { readonly group?: string } = {}) {
    if (get().readOnly) return fail('readOnly' as const)
    let result: Result<Change, Refusal>
    try {
      result = runCommand(get().board, command, args, ports)
      if (result.ok) assertSound(result.value, get().board, command.name)
    } catch (error) {
      // The draft is dropped and the board is as it was: a broken invariant never reaches the disk.
      notify({ kind: 'fault', message: error instanceof Error ? error.message : String(error) })
      return fail('fault' as const)
    }
    if (!result.ok) {
      notify({ kind: 'refused', refusal: result.error })
      return result
    }
    const { board, patches, inverse } = result.value
    if (patches.length === 0) return ok(result.value)
    const labelArgs = command.labelArgs?.(args)
    take(board, {
      id: ports.newEditId(),
      name: command.name,
      kind: 'do',
      patches,
      inverse,
      at: ports.now(),
      ...(options.group === undefined ? {} : { group: options.group }),
      ...(labelArgs === undefined ? {} : { args: labelArgs }),
    })
    return ok(result.value)
  }

  function step(which: 'undo' | 'redo', say: 'aloud' | 'silently' = 'aloud'): void {
    if (get().readOnly) return
    for (const original of nextGesture(get().history, which)) {
      const reversed = reversal(original, which, ports.newEditId(), ports.now())
      const edit = say === 'aloud' ? reversed : { ...reversed, forgotten: true }
      const board = applyPatches(get().board, edit.patches)
      // What is frozen stays as it is; taking back the freezing itself is the way on.
      const frozen = frozenRefusal(get().board, board, edit.patches)
      if (frozen) {
        notify({ kind: 'refused', refusal: frozen })
        return
      }
      // Another window changed what this would touch: taking it back would leave a broken board.
      if (checkBoard(board, get().board, edit.patches).length > 0) {
        notify({ kind: 'refused', refusal: 'missing' })
        return
      }
      take(board, edit)
    }
    const last = edits[edits.length - 1]
    if (last && say === 'aloud') notify({ kind: 'did', edit: last })
  }

  const stopState = session.onState((save) => store.setState({ save }))
  const stopRemote = session.onRemote((change) => {
    const ours = new Set([...change.edits, ...change.rebased, ...change.dropped].map((edit) => edit.id))
    edits = [...edits.filter((edit) => !ours.has(edit.id)), ...change.edits, ...change.rebased]
    const { selection, editing } = get()
    store.setState({
      board: change.board,
      history: historyOf(edits),
      selection: settleSelection(selection, change.board),
      editing: settleEditing(editing, change.board),
    })
    if (change.dropped.length > 0) notify({ kind: 'dropped', edits: change.dropped })
  })

  return {
    store,
    session,
    get,
    dispatch,
    may: (command, args) => (get().readOnly ? 'readOnly' : refusalOf(get().board, command, args, ports)),
    undo: () => step('undo'),
    redo: () => step('redo'),
    takeBack: () => step('undo', 'silently'),
    select: (selection) => store.setState({ selection }),
    edit: (editing) => {
      // Refused before a word is typed: nothing that was written may be lost.
      const frozen = editing && editingFrozenBy(get().board, editing)
      if (frozen && !get().readOnly) notify({ kind: 'refused', refusal: frozen })
      store.setState({ editing: get().readOnly || frozen ? undefined : editing })
    },
    setLanguage: (next) => store.setState({ language: next }),
    setLens: (lens, on) => store.setState({ lenses: { ...get().lenses, [lens]: on } }),
    setLenses: (lenses) => store.setState({ lenses }),
    setFilter: (filter) => {
      const { board, selection } = get()
      const keeps = keptOnBoard(filter, board, NONE_SPARED)
      store.setState({
        filter,
        spared: NONE_SPARED,
        selection: keeps ? withoutHidden(selection, board, keeps) : selection,
      })
    },
    setMeasured: (measured) => store.setState({ measured }),
    tell: notify,
    newId: ports.newId,
    close: async () => {
      stopState()
      stopRemote()
      await session.close()
    },
  }
}

const NONE_SPARED: ReadonlySet<CardId> = new Set()

/** With the cards an edit wrote. */
function withWritten(spared: ReadonlySet<CardId>, { patches }: Edit): ReadonlySet<CardId> {
  const written = patches.flatMap(({ path: [records, id] }) =>
    records === 'cards' && typeof id === 'string' ? [brandId('card', id)] : [],
  )
  return written.every((id) => spared.has(id)) ? spared : new Set([...spared, ...written])
}

const PLACES = { card: 'cards', stage: 'stages', step: 'steps', lane: 'lanes', line: 'lines' } as const

/** Nobody can type where nothing is any more. */
function settleEditing(editing: Editing | undefined, board: Board): Editing | undefined {
  return editing && holds(board[PLACES[editing.kind]], editing.id) ? editing : undefined
}

function editingFrozenBy(board: Board, editing: Editing): FrozenBy | undefined {
  switch (editing.kind) {
    case 'card': {
      const card = board.cards[editing.id]
      return card && cellFrozenBy(board, card)
    }
    case 'stage':
      return stageFrozenBy(board, editing.id)
    case 'step':
      return stepFrozenBy(board, editing.id)
    case 'lane':
      return laneFrozenBy(board, editing.id)
    case 'line':
      return undefined
  }
}

function assertSound({ board, patches }: Change, before: Board, command: string): void {
  const broken = checkBoard(board, before, patches)[0]
  if (broken) throw new Error(`${command} broke the rule ${broken.rule} at ${broken.path}`)
}
