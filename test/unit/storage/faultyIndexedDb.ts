import { IDBFactory } from 'fake-indexeddb'

/**
 * What may happen to the next write to a log. `quota`: aborted late, as a full disk does it · `abort`: aborted for no known
 * reason · `closed`: the connection turns out to be dead · `lostAnswer`: the write lands and its answer does not.
 */
export type Fault = 'quota' | 'abort' | 'closed' | 'lostAnswer'

/** One browser's disk. */
export function createDisk(): IDBFactory {
  return new IDBFactory()
}

/** The IndexedDB of one window: the shared disk, with faults on order, and an end like that of a killed process. */
export class WindowIndexedDb {
  readonly factory: IDBFactory
  /** Taken from the front, one for each transaction that writes to the log. */
  readonly faults: Fault[] = []
  readonly durabilities: (string | undefined)[] = []
  /** Transactions that wrote to the log and are on disk. */
  completed = 0
  readonly #connections: IDBDatabase[] = []
  readonly #running = new Set<IDBTransaction>()
  #dead = false

  constructor(disk: IDBFactory) {
    this.factory = new Proxy(disk, {
      get: (target, name) => {
        if (name !== 'open') return Reflect.get(target, name)
        return (database: string, version?: number) => this.#open(target, database, version)
      },
    })
  }

  get isDead(): boolean {
    return this.#dead
  }

  /** The process is gone: what was not committed never will be, and nothing it does from now on has an effect. */
  kill(): void {
    this.#dead = true
    for (const transaction of this.#running) quietly(() => transaction.abort())
    for (const connection of this.#connections) connection.close()
  }

  #open(disk: IDBFactory, database: string, version: number | undefined): IDBOpenDBRequest {
    // A request that is never answered: a dead process does not even notice.
    if (this.#dead) return new EventTarget() as IDBOpenDBRequest
    const request = version === undefined ? disk.open(database) : disk.open(database, version)
    request.addEventListener('success', () => this.#watch(request.result))
    return request
  }

  #watch(connection: IDBDatabase): void {
    this.#connections.push(connection)
    const begin = connection.transaction.bind(connection)
    connection.transaction = (stores, mode, options) => {
      const transaction = begin(stores, mode, options)
      this.#running.add(transaction)
      transaction.addEventListener('complete', () => this.#running.delete(transaction))
      transaction.addEventListener('abort', () => this.#running.delete(transaction))
      if (mode !== 'readwrite') return transaction
      this.durabilities.push(options?.durability)
      if (!transaction.objectStoreNames.contains('ops')) return transaction
      transaction.addEventListener('complete', () => {
        this.completed += 1
      })
      const fault = this.faults.shift()
      if (fault) this.#break(connection, transaction, fault)
      return transaction
    }
  }

  #break(connection: IDBDatabase, transaction: IDBTransaction, fault: Fault): void {
    switch (fault) {
      case 'quota':
        return afterPut(transaction, () => abortAs(transaction, 'QuotaExceededError'))
      case 'abort':
        return afterPut(transaction, () => transaction.abort())
      case 'closed':
        connection.close()
        quietly(() => transaction.abort())
        throw new DOMException('The connection was closed.', 'InvalidStateError')
      case 'lostAnswer':
        transaction.addEventListener('complete', (event) => {
          event.stopImmediatePropagation()
          transaction.onabort?.(new Event('abort'))
        })
    }
  }
}

/** Runs when the last request of a write to the log has succeeded: the browser notices a full disk no sooner. */
function afterPut(transaction: IDBTransaction, then: () => void): void {
  const boards = transaction.objectStore('boards')
  const put = boards.put.bind(boards)
  boards.put = (value, key) => {
    const request = put(value, key)
    request.addEventListener('success', () => queueMicrotask(() => quietly(then)))
    return request
  }
}

/** fake-indexeddb has no quota; this is how it ends a transaction for a reason. */
function abortAs(transaction: IDBTransaction, reason: string): void {
  const abort: unknown = Reflect.get(transaction, '_abort')
  if (typeof abort !== 'function') throw new Error('fake-indexeddb has no _abort any more')
  abort.call(transaction, reason)
}

function quietly(job: () => void): void {
  try {
    job()
  } catch {
    // Too late: the transaction is over.
  }
}
