import { Dexie, type Table } from 'dexie'
import { WriteRefused } from './failures'
import { readRow, type SchemaRow, STORE_FORMAT, schemaRow } from './rows'

/**
 * The number is the major version of the store: a change that older builds could not live with gets a new database, and
 * the boards are copied over. Fields may be added to rows without that.
 */
export const DATABASE_NAME = 'rihla-1'

const STORES = {
  meta: 'k',
  boards: 'id',
  ops: '[b+seq]',
  snaps: '[b+seq+part]',
  media: 'hash, *boards',
  drafts: '[b+place]',
  journal: 'id, b',
  notes: '++n, b',
} as const
/** Came later; older builds do without. */
const LATER_STORES = { personas: 'id' } as const
export type StoreName = keyof typeof STORES | keyof typeof LATER_STORES

/** Keys are checked by the browser, values are not to be trusted: whoever reads a row parses it. */
type Rows<Key extends string | number | readonly (string | number)[]> = Table<unknown, Key>

export class Database extends Dexie {
  constructor(indexedDB?: IDBFactory) {
    super(DATABASE_NAME, {
      // Without it Chrome answers "done" when the data has only reached the system's memory: a power cut takes seconds of work.
      chromeTransactionDurability: 'strict',
      // The cache hands out rows that can be changed in place and shows rows of failed writes.
      cache: 'disabled',
      // A connection that was closed under us must fail, so that we notice, instead of coming back behind our back.
      autoOpen: false,
      ...(indexedDB === undefined ? {} : { indexedDB }),
    })
    this.version(1).stores(STORES)
    this.version(2).stores(LATER_STORES)
  }

  get meta(): Rows<string> {
    return this.table('meta')
  }
  get boards(): Rows<string> {
    return this.table('boards')
  }
  get ops(): Rows<[string, number]> {
    return this.table('ops')
  }
  get snaps(): Rows<[string, number, number]> {
    return this.table('snaps')
  }
  get media(): Rows<string> {
    return this.table('media')
  }
  get drafts(): Rows<[string, string]> {
    return this.table('drafts')
  }
  get journal(): Rows<string> {
    return this.table('journal')
  }
  get personas(): Rows<string> {
    return this.table('personas')
  }
  get notes(): Rows<number> {
    return this.table('notes')
  }
}

/** Opens the store and sets up the fence in a new one. */
export async function openDatabase(indexedDB?: IDBFactory): Promise<Database> {
  const db = new Database(indexedDB)
  await db.open()
  if ((await db.meta.get('schema')) === undefined) {
    const row: SchemaRow = { k: 'schema', format: STORE_FORMAT, minWriter: STORE_FORMAT }
    await db.transaction('rw', db.meta, async () => {
      if ((await db.meta.get('schema')) === undefined) await db.meta.add(row)
    })
  }
  return db
}

/** True when a newer build has taken over the store. Dexie opens a database of a newer version without a word. */
export async function isFenced(db: Database): Promise<boolean> {
  const row = readRow(schemaRow, await db.meta.get('schema'))
  return row !== undefined && row.minWriter > STORE_FORMAT
}

/**
 * A transaction that writes. Every write of the product goes through here: the fence is looked at inside the transaction,
 * so no build that is too old can slip in between. Nothing but the store may be awaited in `write`.
 */
export function writing<T>(db: Database, stores: readonly StoreName[], write: () => Promise<T>): Promise<T> {
  return db.transaction('rw', [...new Set<StoreName>(['meta', ...stores])], async () => {
    if (await isFenced(db)) throw new WriteRefused('newer')
    return write()
  })
}

/** The keys of one board in a store whose keys begin with it. */
export function ofBoard(db: Database, store: 'ops' | 'snaps' | 'drafts', board: string) {
  const key = { ops: '[b+seq]', snaps: '[b+seq+part]', drafts: '[b+place]' }[store]
  return db
    .table<unknown, readonly (string | number)[]>(store)
    .where(key)
    .between([board, Dexie.minKey], [board, Dexie.maxKey])
}
