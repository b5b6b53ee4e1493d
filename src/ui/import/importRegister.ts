import { type BoardId, brandId, isUsableId } from '../../base/ids'
import { isObject } from '../../base/json'

/** Which file became which board, so that a file chosen again is noticed. Forgetting it costs only the notice. */
export interface ImportRegister {
  readonly find: (hash: string) => { readonly board: BoardId; readonly at: string } | undefined
  readonly note: (hash: string, board: BoardId, at: string) => void
}

const KEY = 'rihla.imports'
const KEPT = 200

export function createImportRegister(storage: Pick<Storage, 'getItem' | 'setItem'>): ImportRegister {
  function read(): Readonly<Record<string, unknown>> {
    try {
      const saved: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
      return isObject(saved) ? saved : {}
    } catch {
      return {}
    }
  }

  return {
    find: (hash) => {
      const all = read()
      const entry = Object.hasOwn(all, hash) ? all[hash] : undefined
      if (!isObject(entry) || !isUsableId(entry.board) || typeof entry.at !== 'string') return undefined
      return { board: brandId('board', entry.board), at: entry.at }
    },
    note: (hash, board, at) => {
      const entries = [...Object.entries(read()).filter(([known]) => known !== hash), [hash, { board, at }]]
      try {
        storage.setItem(KEY, JSON.stringify(Object.fromEntries(entries.slice(-KEPT))))
      } catch {
        // Full or forbidden: the next import of this file is simply not noticed.
      }
    },
  }
}
