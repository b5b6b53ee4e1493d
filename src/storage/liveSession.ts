import type { BoardId } from '../base/ids'
import type { Board } from '../model/board'
import type { Edit } from '../model/edit'
import type { Apart } from './apart'
import { compact, isCompactionDue, underLock } from './compaction'
import type { Connection } from './connection'
import { Drafts } from './drafts'
import { leftRowOf } from './edits'
import { leaveBehind } from './leaving'
import type { Reapply } from './library'
import type { Nudges } from './nudges'
import { askBeforeLeaving, onLeaving, onReturn, whenIdle } from './pageEvents'
import { Pump, type PumpStart } from './pump'
import type { BoardRow } from './rows'
import type { BoardSession, Draft, RemoteChange, SaveState } from './session'

export interface SessionPorts {
  readonly connection: Connection
  readonly apart: Apart
  readonly nudges: Nudges
  readonly reapply: Reapply | undefined
  readonly now: () => string
  readonly backOff: readonly number[]
  /** Names this session among all windows. */
  readonly name: string
}

/** One board open in this window: the pump, and what tells it and others that there is something to do. */
export class LiveSession implements BoardSession {
  readonly #id: BoardId
  readonly #ports: SessionPorts
  readonly #pump: Pump
  readonly #drafts: Drafts
  readonly #stateListeners = new Set<(state: SaveState) => void>()
  readonly #remoteListeners = new Set<(change: RemoteChange) => void>()
  /** Changes from before the first listener came: the board it shows is the one that was opened. */
  #unheard: RemoteChange[] | undefined = []
  #detach: readonly (() => void)[] = []
  #compacting = false
  #leavings = 0
  #closed = false

  constructor(start: PumpStart, ports: SessionPorts, readOnly: boolean) {
    this.#id = start.id
    this.#ports = ports
    this.#drafts = new Drafts(start.id, ports.connection, ports.apart.pocket, ports.now)
    const { connection, apart, reapply, now, backOff } = ports
    const { pocket } = apart
    const listeners = {
      onState: (state: SaveState) => this.#stateChanged(state),
      onSaved: (row: BoardRow) => this.#saved(row),
      onRemote: (change: RemoteChange) => this.#remoteChanged(change),
    }
    this.#pump = new Pump(
      start,
      { connection, pocket, reapply, now, backOff, ...listeners },
      readOnly ? 'readOnly' : undefined,
    )
    this.#attach()
    // What another window wrote between the reading of the board and now, nobody told us.
    if (readOnly) this.#pump.start()
    else this.#pump.lookAgain()
  }

  get id(): BoardId {
    return this.#id
  }

  /** Closed, and still trying to save. */
  get isLingering(): boolean {
    return this.#closed && this.#detach.length > 0
  }

  get isDone(): boolean {
    return this.#detach.length === 0
  }

  get state(): SaveState {
    return this.#pump.state
  }

  /** What this session still has to bring into the log. */
  get unsaved(): readonly Edit[] {
    return this.#pump.unsaved
  }

  push(edit: Edit, after?: Board): void {
    this.#pump.push(edit, after)
  }

  onState(listener: (state: SaveState) => void): () => void {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }

  onRemote(listener: (change: RemoteChange) => void): () => void {
    this.#remoteListeners.add(listener)
    for (const change of this.#unheard ?? []) listener(change)
    this.#unheard = undefined
    return () => this.#remoteListeners.delete(listener)
  }

  retry(): void {
    this.#pump.retry()
  }

  saveDraft(place: string, text: string): void {
    this.#drafts.save(place, text)
  }

  clearDraft(place: string): void {
    this.#drafts.clear(place, this.#allSaved())
  }

  /** Resolves when nothing is left to save, however long that takes. */
  #allSaved(): Promise<void> {
    return new Promise((resolve) => {
      const look = (state: SaveState) => {
        if (state.kind !== 'saved') return
        stop()
        resolve()
      }
      const stop = this.onState(look)
      look(this.state)
    })
  }

  drafts(): Promise<Draft[]> {
    return this.#drafts.list()
  }

  flush(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (state: SaveState) => {
        if (state.kind === 'saving') return
        stop()
        if (state.kind === 'saved') resolve()
        else reject(new Error(`Not saved: ${state.reason}`))
      }
      const stop = this.onState(look)
      look(this.state)
    })
  }

  flushWhileLeaving(): void {
    if (this.#mayNotWrite()) return
    const { connection, apart, name, now, nudges } = this.#ports
    const edits = this.#pump.unsaved
    const drafts = this.#drafts.unsaved
    // A name of its own each time: the row before this one may be on its way out.
    this.#leavings += 1
    const key = `${name}:${this.#leavings}`
    const left = edits.length === 0 ? undefined : leftRowOf(key, this.#id, this.#pump.head.seq, now(), edits)
    apart.pocket.putDrafts(drafts)
    if (left) apart.pocket.putLeft(left)
    if (connection.handle) leaveBehind(connection.handle, left, drafts)
    if (!left) return
    this.#pump.leftBehind(left.id)
    nudges.send({ board: this.#id, what: 'edits' }, this)
  }

  /** What cannot be saved now goes on being tried after the board is closed, and still holds the window open. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#drafts.write()
    await this.flush().catch(() => undefined)
    this.#detachWhenDone()
  }

  /** Ends the session and gives what it could not save to the one that takes its place. */
  handOver(): readonly Edit[] {
    this.#pump.stop('readOnly')
    this.#detachAll()
    return this.#pump.unsaved
  }

  /** The store is a newer build's, the board is gone, or it must stay as it is. */
  #mayNotWrite(): boolean {
    const { state } = this
    return state.kind === 'notSaved' && ['newer', 'deleted', 'readOnly'].includes(state.reason)
  }

  /** A newer build takes the store over: what can be written is written, then the pump finds out and says so. */
  giveUp(): void {
    this.flushWhileLeaving()
    this.#pump.lookAgain()
  }

  #attach(): void {
    const { nudges } = this.#ports
    this.#detach = [
      onLeaving(() => this.flushWhileLeaving()),
      onReturn(() => this.#pump.lookAgain()),
      askBeforeLeaving(() => this.state.kind === 'notSaved' && this.unsaved.length > 0),
      nudges.listen(({ board, what }, sender) => {
        if (board === this.#id && what === 'edits' && sender !== this) this.#pump.lookAgain()
      }),
    ]
  }

  #remoteChanged(change: RemoteChange): void {
    this.#unheard?.push(change)
    each(this.#remoteListeners, change)
  }

  #stateChanged(state: SaveState): void {
    each(this.#stateListeners, state)
    if (this.#closed) this.#detachWhenDone()
  }

  #detachWhenDone(): void {
    if (this.unsaved.length === 0) this.#detachAll()
  }

  #detachAll(): void {
    for (const detach of this.#detach) detach()
    this.#detach = []
  }

  #saved(row: BoardRow): void {
    const { apart, nudges } = this.#ports
    apart.beacon.raise(this.#id, row.seq)
    nudges.send({ board: this.#id, what: 'edits' }, this)
    if (isCompactionDue(row) && !this.#compacting) {
      this.#compacting = true
      whenIdle(() => void this.#compact())
    }
  }

  /** A compaction that fails costs nothing but the time until the next one. */
  async #compact(): Promise<void> {
    try {
      const db = await this.#ports.connection.database()
      await underLock(`rihla-1:compact:${this.#id}`, async () => {
        await compact(db, this.#id, this.#ports.now(), this.#ports.apart.pocket.left(this.#id))
      })
    } catch {
      // Nothing was promised: the log is whole and the next snapshot is due after the next edit.
    } finally {
      this.#compacting = false
    }
  }
}

/** A listener that throws is a fault of its own; it must neither stop the others nor pass for a failed write. */
function each<T>(listeners: ReadonlySet<(value: T) => void>, value: T): void {
  for (const listener of [...listeners]) {
    try {
      listener(value)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
