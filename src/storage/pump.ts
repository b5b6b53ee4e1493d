import type { BoardId } from '../base/ids'
import type { Board } from '../model/board'
import type { Edit } from '../model/edit'
import { applyPatches } from '../model/patch'
import { appendEdits } from './append'
import { readNews } from './catchUp'
import type { Connection } from './connection'
import { type Database, writing } from './database'
import { type Failure, failureOf } from './failures'
import type { Reapply } from './library'
import { noteRows } from './notes'
import type { Pocket } from './pocket'
import { type Overwritten, overwrittenBy, rebase } from './rebase'
import type { BoardRow, Head } from './rows'
import type { NotSavedReason, RemoteChange, SaveState } from './session'

/** A write that takes longer is called not saved, until it is. */
const SLOW_MS = 4000
/** Failures in a row that a new try may mend before anybody has to be told. */
const QUIET_FAILURES = 2

export interface PumpStart {
  readonly id: BoardId
  /** The board as it is in the log up to `head`. */
  readonly board: Board
  readonly head: Head
  /** Edits that the log lacks and the board shown already has. */
  readonly queue: readonly Edit[]
  /** Left behind by pages before, and not fitting any more. */
  readonly dropped: readonly Edit[]
  /** Rows of leaving pages that are done with once the queue is in the log. */
  readonly settles: readonly string[]
}

export interface PumpPorts {
  readonly connection: Connection
  readonly pocket: Pocket
  readonly reapply: Reapply | undefined
  readonly now: () => string
  /** Waits in milliseconds after the first, second … failure in a row; the last one goes on. */
  readonly backOff: readonly number[]
  readonly onState: (state: SaveState) => void
  readonly onSaved: (row: BoardRow) => void
  readonly onRemote: (change: RemoteChange) => void
}

type Stop = Extract<NotSavedReason, 'newer' | 'deleted' | 'readOnly'>

/**
 * Brings the edits of one window into the log of one board, in order, one transaction at a time. Whatever queued up while
 * a transaction ran goes into the next one together. Nothing leaves the queue before its transaction completed.
 */
export class Pump {
  readonly #id: BoardId
  readonly #ports: PumpPorts
  /** What is in the log, as far as this window knows. */
  #saved: { readonly board: Board; readonly head: Head }
  #queue: Edit[]
  /** The board with all of the queue in it; undefined when nobody said so. */
  #ahead: Board | undefined
  /** Edits that no longer fitted, and values that ours took the place of: not noted in the store yet. */
  #dropped: Edit[]
  #overwritten: Overwritten[] = []
  #settles: string[]
  #running = false
  #lookAgain = false
  #stopped: Stop | undefined
  #trouble: { readonly reason: NotSavedReason; readonly since: string } | undefined
  #failures = 0
  #wake: () => void = () => undefined
  #state: SaveState

  constructor(start: PumpStart, ports: PumpPorts, stopped?: 'readOnly') {
    this.#id = start.id
    this.#ports = ports
    this.#saved = { board: start.board, head: start.head }
    this.#queue = [...start.queue]
    this.#dropped = [...start.dropped]
    this.#settles = [...start.settles]
    this.#stopped = stopped
    this.#state = this.#stateNow()
  }

  get state(): SaveState {
    return this.#state
  }

  get head(): Head {
    return this.#saved.head
  }

  /** All that would be lost with the page: edits not in the log, and those dropped but not noted. Oldest first. */
  get unsaved(): readonly Edit[] {
    return [...this.#dropped, ...this.#queue]
  }

  /** A row of the journal holds our unsaved edits; it goes when they are saved. */
  leftBehind(key: string): void {
    if (!this.#settles.includes(key)) this.#settles.push(key)
  }

  push(edit: Edit, after?: Board): void {
    this.#queue.push(edit)
    this.#ahead = after
    this.start()
  }

  /** Another window may have written. */
  lookAgain(): void {
    this.#lookAgain = true
    this.start()
  }

  /** Ends the wait after a failure. */
  retry(): void {
    this.#wake()
  }

  stop(reason: Stop): void {
    if (this.#stopped) return
    this.#stopped = reason
    this.#wake()
    this.#tell()
  }

  start(): void {
    this.#tell()
    if (this.#running || this.#stopped) return
    this.#running = true
    void this.#run()
  }

  async #run(): Promise<void> {
    while (!this.#stopped && this.#hasWork()) {
      try {
        await this.#turn(await this.#ports.connection.database())
        this.#failures = 0
        this.#trouble = undefined
        this.#tell()
      } catch (error) {
        await this.#recover(failureOf(error))
      }
    }
    this.#running = false
  }

  #hasWork(): boolean {
    return this.#lookAgain || this.#queue.length > 0 || this.#hasChores()
  }

  #hasChores(): boolean {
    return this.#settles.length + this.#dropped.length + this.#overwritten.length > 0
  }

  async #turn(db: Database): Promise<void> {
    if (this.#lookAgain) {
      this.#lookAgain = false
      await this.#catchUp(db)
    } else if (this.#queue.length > 0) await this.#write(db)
    else await this.#doChores(db)
  }

  async #write(db: Database): Promise<void> {
    const batch = this.#queue.slice()
    const patches = batch.flatMap((edit) => edit.patches)
    const board = this.#ahead ?? applyPatches(this.#saved.board, patches)
    const slow = setTimeout(() => this.#warn('unknown'), SLOW_MS)
    try {
      const row = await appendEdits(db, this.#id, this.#saved.head, batch, board)
      this.#saved = { board, head: { seq: row.seq, chain: row.chain } }
      this.#queue.splice(0, batch.length)
      this.#ports.onSaved(row)
    } finally {
      clearTimeout(slow)
    }
  }

  /** Ours are rolled back (the saved board never had them), theirs go on top of it, ours come on top of those. */
  async #catchUp(db: Database): Promise<void> {
    const news = await readNews(db, this.#id, this.#saved.head, this.#ports.pocket.left(this.#id))
    // From here on nothing waits: an edit that is pushed now is in the queue before, or comes on top after.
    const written = new Set(news.edits.map((edit) => edit.id))
    const queued = new Set(this.#queue.map((edit) => edit.id))
    // Ours landed and only the answer was lost, or another window took them in: nobody has said so yet.
    const landed = this.#queue.some((edit) => written.has(edit.id))
    const adopted = news.unsettled.edits.filter((edit) => !queued.has(edit.id) && !written.has(edit.id))
    const ours = [...this.#queue.filter((edit) => !written.has(edit.id)), ...adopted]
    this.#settles = [...new Set([...this.#settles, ...news.unsettled.settles])]
    if (news.edits.length === 0 && adopted.length === 0) return
    const base = applyPatches(
      this.#saved.board,
      news.edits.flatMap((edit) => edit.patches),
    )
    const { board, edits: rebased, dropped } = rebase(base, ours, this.#ports.reapply)
    this.#saved = { board: base, head: news.head }
    this.#queue = [...rebased]
    this.#ahead = board
    this.#dropped.push(...dropped)
    this.#overwritten.push(...overwrittenBy(rebased, news.edits))
    if (landed) this.#ports.onSaved(news.row)
    this.#ports.onRemote({ edits: news.edits, board, rebased, dropped })
  }

  /** The queue is empty, so all that pages left behind is in the log, or was dropped and is noted here. */
  async #doChores(db: Database): Promise<void> {
    const settles = this.#settles.slice()
    const dropped = this.#dropped.slice()
    const overwritten = this.#overwritten.slice()
    await writing(db, ['journal', 'notes'], async () => {
      await db.notes.bulkAdd(noteRows(this.#id, this.#ports.now(), dropped, overwritten))
      await db.journal.bulkDelete(settles)
    })
    this.#ports.pocket.dropLeft(this.#id, settles)
    this.#settles = this.#settles.filter((key) => !settles.includes(key))
    this.#dropped.splice(0, dropped.length)
    this.#overwritten.splice(0, overwritten.length)
  }

  async #recover(failure: Failure): Promise<void> {
    switch (failure) {
      case 'stale':
        this.#lookAgain = true
        return
      case 'newer':
      case 'deleted':
        return this.stop(failure)
      case 'full':
      case 'closed':
      case 'unknown':
        return this.#tryLater(failure)
    }
  }

  async #tryLater(failure: 'full' | 'closed' | 'unknown'): Promise<void> {
    this.#failures += 1
    if (failure !== 'full') this.#ports.connection.drop()
    if (failure === 'full' || this.#failures > QUIET_FAILURES) this.#warn(failure)
    const { backOff } = this.#ports
    const quiet = failure !== 'full' && this.#failures <= QUIET_FAILURES
    await this.#pause(quiet ? 0 : (backOff[Math.min(this.#failures, backOff.length) - 1] ?? 0))
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #warn(reason: NotSavedReason): void {
    this.#trouble = { reason, since: this.#trouble?.since ?? this.#ports.now() }
    this.#tell()
  }

  #tell(): void {
    const state = this.#stateNow()
    if (isSameState(state, this.#state)) return
    this.#state = state
    this.#ports.onState(state)
  }

  #stateNow(): SaveState {
    const count = this.#queue.length
    const since = this.#trouble?.since ?? (this.#state?.kind === 'notSaved' ? this.#state.since : this.#ports.now())
    if (this.#stopped && (count > 0 || this.#stopped !== 'readOnly')) {
      return { kind: 'notSaved', reason: this.#stopped, count, since }
    }
    if (count === 0) return { kind: 'saved' }
    return this.#trouble ? { kind: 'notSaved', reason: this.#trouble.reason, count, since } : { kind: 'saving', count }
  }
}

function isSameState(a: SaveState, b: SaveState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
