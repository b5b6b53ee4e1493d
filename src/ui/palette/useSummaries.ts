import { useEffect, useState } from 'react'
import type { BoardSummary } from '../../storage'
import { useServices } from '../services'

/** The boards that are not in the trash, the last edited first; none while they are read. */
export function useSummaries(): readonly BoardSummary[] {
  const { library } = useServices()
  const [boards, setBoards] = useState<readonly BoardSummary[]>([])
  useEffect(() => {
    let gone = false
    library.list().then(
      (all) => {
        if (gone) return
        const kept = all.filter((board) => board.trashedAt === undefined)
        setBoards(kept.toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt)))
      },
      // A store that does not answer says so on the screen behind.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [library])
  return boards
}
