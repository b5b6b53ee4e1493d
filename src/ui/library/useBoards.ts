import { useEffect, useState } from 'react'
import { isObject } from '../../base/json'
import type { BoardSummary } from '../../storage'
import { useServices } from '../services'

export type Boards =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly boards: readonly BoardSummary[]; readonly trashed: readonly BoardSummary[] }
  /** The store does not answer; `name` is the name of the browser's error. */
  | { readonly kind: 'failed'; readonly name: string }

/** All boards, kept true when this window or another one changes them. */
export function useBoards(): Boards {
  const { library } = useServices()
  const [boards, setBoards] = useState<Boards>({ kind: 'loading' })
  useEffect(() => {
    let turn = 0
    const read = () => {
      turn += 1
      const mine = turn
      library.list().then(
        (all) => {
          if (mine !== turn) return
          const boards = all.filter((board) => board.trashedAt === undefined)
          const trashed = all.filter((board) => board.trashedAt !== undefined)
          setBoards({ kind: 'read', boards, trashed })
        },
        (error: unknown) => mine === turn && setBoards({ kind: 'failed', name: nameOf(error) }),
      )
    }
    read()
    const stop = library.onChange(read)
    return () => {
      turn = Number.NaN
      stop()
    }
  }, [library])
  return boards
}

/** DOMExceptions are not Errors everywhere, so anything with a name counts. */
function nameOf(error: unknown): string {
  return isObject(error) && typeof error.name === 'string' ? error.name : 'Error'
}
