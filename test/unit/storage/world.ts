import { Dexie } from 'dexie'
import { IDBKeyRange } from 'fake-indexeddb'
import { type BoardId, brandId, type IdKind } from '../../../src/base/ids'
import type { Board } from '../../../src/model/board'
import type { Edit } from '../../../src/model/edit'
import { inverseOf, type Patch } from '../../../src/model/patch'
import { createLibrary, type Library, type LibraryPorts, type OpenedBoard } from '../../../src/storage'
import { Database } from '../../../src/storage/database'
import { boardFrom } from '../../support/boardFrom'
import { countedClock } from '../../support/ports'
import { createDisk, WindowIndexedDb } from './faultyIndexedDb'

// Node has neither; the browser's own is what the product takes.
Dexie.dependencies.IDBKeyRange = IDBKeyRange

/** Storage as localStorage is, in memory. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>()
  get length(): number {
    return this.#items.size
  }
  clear(): void {
    this.#items.clear()
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null
  }
  removeItem(key: string): void {
    this.#items.delete(key)
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value)
  }
}

export interface TestWindow {
  readonly name: string
  readonly library: Library
  readonly indexedDB: WindowIndexedDb
  readonly newId: <K extends IdKind>(kind: K) => ReturnType<typeof brandId<K>>
}

/** One browser with as many windows as a test needs. */
export class World {
  readonly disk = createDisk()
  readonly localStorage = new MemoryStorage()
  readonly now: () => string
  readonly windows: TestWindow[] = []
  #count = 0

  constructor(start?: string) {
    this.now = countedClock(start)
  }

  openWindow(ports: Partial<LibraryPorts> = {}): TestWindow {
    const name = `w${this.windows.length + 1}`
    const indexedDB = new WindowIndexedDb(this.disk)
    const newId: TestWindow['newId'] = (kind) => {
      this.#count += 1
      return brandId(kind, `${kind}_${name}_${this.#count}`)
    }
    const { now, localStorage } = this
    const library = createLibrary({ now, newId, localStorage, indexedDB: indexedDB.factory, backOff: [1, 2], ...ports })
    const window = { name, library, indexedDB, newId }
    this.windows.push(window)
    return window
  }

  /** The store as it lies on disk, for looking and for damaging. */
  async look<T>(look: (db: Database) => Promise<T>): Promise<T> {
    const db = new Database(this.disk)
    await db.open()
    try {
      return await look(db)
    } finally {
      db.close()
    }
  }

  async close(): Promise<void> {
    const alive = this.windows.filter((window) => !window.indexedDB.isDead)
    await Promise.all(alive.map((window) => window.library.close()))
  }
}

export const boardId: BoardId = brandId('board', 'board_test')

export function startBoard(): Board {
  return boardFrom(
    `
              | Apply               || Decide
              | Find     | Submit   || Wait
     customer | a Looks  | b Submits || c Waits; d Calls
     ~ visibility
     backstage|          | e Enters ||
     b -> e flow: the file
    `,
    { id: boardId, title: { en: 'Loan', ar: 'تمويل' } },
  )
}

let edits = 0

/** An edit that makes these changes to this board. */
export function editOf(board: Board, patches: readonly Patch[], more: Partial<Edit> = {}): Edit {
  edits += 1
  const at = new Date(Date.UTC(2026, 0, 1) + edits * 1000).toISOString()
  return {
    id: `edit_${edits}`,
    name: 'test.change',
    kind: 'do',
    patches,
    inverse: inverseOf(board, patches),
    at,
    ...more,
  }
}

export function retitle(board: Board, title: string): Edit {
  return editOf(board, [{ path: ['title', 'en'], value: title }])
}

export async function mustOpen(library: Library, id: BoardId = boardId): Promise<OpenedBoard> {
  const opened = await library.open(id)
  if (!opened.ok) throw new Error(`Did not open: ${JSON.stringify(opened.error)}`)
  return opened.value
}
