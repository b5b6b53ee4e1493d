import type { BoardId } from '../base/ids'
import type { Connection } from './connection'
import { ofBoard, writing } from './database'
import type { Pocket } from './pocket'
import { type DraftRow, draftRow, readRow } from './rows'
import type { Draft } from './session'

const EVERY_MS = 300

/** Text being typed, put down every 300 ms. A draft that cannot be written is kept for the next turn and never stops the typing. */
export class Drafts {
  readonly #board: BoardId
  readonly #connection: Connection
  readonly #pocket: Pocket
  readonly #now: () => string
  /** Not on disk yet. Without a row: to be deleted. */
  readonly #pending = new Map<string, DraftRow | undefined>()
  /** How often each place was typed in: a draft that is on disk is told from the next one by it. */
  readonly #typed = new Map<string, number>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(board: BoardId, connection: Connection, pocket: Pocket, now: () => string) {
    this.#board = board
    this.#connection = connection
    this.#pocket = pocket
    this.#now = now
  }

  save(place: string, text: string): void {
    this.#pending.set(place, { b: this.#board, place, text, at: this.#now() })
    this.#typed.set(place, (this.#typed.get(place) ?? 0) + 1)
    this.#timer ??= setTimeout(() => void this.write(), EVERY_MS)
  }

  /** `saved` resolves when the text is in the log as an edit; until then the draft is the only copy. */
  clear(place: string, saved: Promise<void>): void {
    const typed = this.#typed.get(place)
    const drop = () => {
      // Typing went on in the same place: that draft is about something else.
      if (this.#typed.get(place) !== typed) return
      this.#pending.set(place, undefined)
      void this.write()
    }
    saved.then(drop, () => undefined)
  }

  async list(): Promise<Draft[]> {
    const db = await this.#connection.database()
    const values = await ofBoard(db, 'drafts', this.#board).toArray()
    const stored = values.map((row) => readRow(draftRow, row)).filter((row) => row !== undefined)
    const latest = new Map<string, Draft>()
    for (const { place, text, at } of [...stored, ...this.#pocket.drafts(this.#board)]) {
      if ((latest.get(place)?.at ?? '') <= at) latest.set(place, { place, text, at })
    }
    return [...latest.values()]
  }

  get unsaved(): readonly DraftRow[] {
    return [...this.#pending.values()].filter((row) => row !== undefined)
  }

  async write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const pending = [...this.#pending]
    if (pending.length === 0) return
    const rows = pending.map(([, row]) => row).filter((row) => row !== undefined)
    const gone = pending.filter(([, row]) => row === undefined).map(([place]): [string, string] => [this.#board, place])
    try {
      const db = await this.#connection.database()
      await writing(db, ['drafts'], async () => {
        await db.drafts.bulkPut(rows)
        await db.drafts.bulkDelete(gone)
      })
      this.#pocket.dropDrafts(
        this.#board,
        pending.map(([place]) => place),
      )
      for (const [place, row] of pending) if (this.#pending.get(place) === row) this.#pending.delete(place)
    } catch {
      // Still pending: written with the next draft, or when the page goes.
    }
  }
}
