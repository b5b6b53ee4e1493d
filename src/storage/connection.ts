import { type Database, openDatabase } from './database'
import { WriteRefused } from './failures'

/** The one connection of this window: opened when first needed, replaced when it dies, given up when a newer build asks for it. */
export class Connection {
  readonly #indexedDB: IDBFactory | undefined
  #opening: Promise<Database> | undefined
  #open: Database | undefined
  #takenOver = false
  #beforeTakeOver: () => void = () => undefined

  constructor(indexedDB?: IDBFactory) {
    this.#indexedDB = indexedDB
  }

  /** `leave` runs before the store is given up to a newer build: the last chance to write. */
  onTakeOver(leave: () => void): void {
    this.#beforeTakeOver = leave
  }

  async database(): Promise<Database> {
    if (this.#takenOver) throw new WriteRefused('newer')
    this.#opening ??= this.#connect()
    return this.#opening
  }

  /** The browser's own handle, for the write that a leaving page begins; only while a connection is open. */
  get handle(): IDBDatabase | undefined {
    return this.#open?.isOpen() === true ? this.#open.backendDB() : undefined
  }

  /** Lets go of a connection that does not work any more; the next `database()` makes a new one. */
  drop(): void {
    this.#open?.close({ disableAutoOpen: true })
    this.#open = undefined
    this.#opening = undefined
  }

  async #connect(): Promise<Database> {
    try {
      const db = await openDatabase(this.#indexedDB)
      db.on('versionchange', (event) => this.#giveUp(db, event))
      this.#open = db
      return db
    } catch (error) {
      this.#opening = undefined
      throw error
    }
  }

  /** Returning false keeps Dexie's own handler from closing in a way that reopens by itself. */
  #giveUp(db: Database, event: IDBVersionChangeEvent): boolean {
    // No new version: the database is being deleted, and a fresh one may be opened afterwards.
    if (event.newVersion !== null) this.#takenOver = true
    this.#beforeTakeOver()
    this.drop()
    db.close({ disableAutoOpen: true })
    return false
  }
}
