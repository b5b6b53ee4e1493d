import { useEffect, useState } from 'react'
import type { BoardSummary } from '../../storage'
import type { BoardFacts } from './boardFacts'
import { useShelf } from './LibraryContext'
import { isFound } from './listing'

export interface SearchResult {
  readonly found: readonly BoardSummary[]
  /** Boards are still being read for words on their cards. */
  readonly reading: boolean
}

/** Titles answer at once; the cards of the other boards follow as the boards are read. */
export function useSearch(boards: readonly BoardSummary[], query: string): SearchResult {
  const shelf = useShelf()
  const [read, setRead] = useState<ReadonlyMap<string, BoardFacts | undefined>>(new Map())
  const searching = query.trim() !== ''
  useEffect(() => {
    if (!searching) return
    let gone = false
    for (const board of boards) {
      const keep = (facts: BoardFacts | undefined) => {
        if (!gone) setRead((before) => new Map(before).set(keyOf(board), facts))
      }
      shelf.facts(board).then(keep, () => keep(undefined))
    }
    return () => {
      gone = true
    }
  }, [shelf, boards, searching])
  if (!searching) return { found: boards, reading: false }
  return {
    found: boards.filter((board) => isFound(board, read.get(keyOf(board)), query)),
    reading: boards.some((board) => !read.has(keyOf(board))),
  }
}

function keyOf({ id, seq }: BoardSummary): string {
  return `${id} ${seq}`
}
