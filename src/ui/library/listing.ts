import { matchesSearch } from '../../base/fold'
import { type Language, type Text, textIn } from '../../base/text'
import type { BoardSummary } from '../../storage'
import type { BoardFacts } from './boardFacts'

export type SortBy = 'edited' | 'name' | 'created'
export const SORTS: readonly SortBy[] = ['edited', 'name', 'created']

/** The boards in the chosen order; equal ones keep theirs. */
export function sortBoards(
  boards: readonly BoardSummary[],
  by: SortBy,
  language: Language,
  compare: (a: string, b: string) => number,
): BoardSummary[] {
  const sorted = [...boards]
  switch (by) {
    case 'edited':
      return sorted.sort((a, b) => byMoment(b.updatedAt, a.updatedAt))
    case 'created':
      return sorted.sort((a, b) => byMoment(b.createdAt, a.createdAt))
    case 'name':
      return sorted.sort((a, b) => compare(textIn(a.title, language), textIn(b.title, language)))
  }
}

function byMoment(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}

/** Both languages of a title, for search. */
export function titleWords(title: Text): string {
  return [title.en, title.ar].filter(Boolean).join('\n')
}

/** True when the words looked for stand in the title or, as far as the board has been read, in its cards. */
export function isFound(board: BoardSummary, facts: BoardFacts | undefined, query: string): boolean {
  return matchesSearch(`${titleWords(board.title)}\n${facts?.words ?? ''}`, query)
}
