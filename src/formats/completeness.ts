import type { Part } from '../scene'

/** How much of what was to be exported is in the finished file, counted by reading the file back. */
export interface Completeness {
  readonly cards: Share
  readonly links: Share
  /** Absent where there are none. A lost picture keeps nobody from having the rest, but it is told of. */
  readonly pictures?: Share
  /** Rows of the table of actions and decisions; absent where the file has no such table. */
  readonly actions?: Share
}

export interface Share {
  readonly inFile: number
  readonly wanted: number
}

export function isComplete({ cards, links, actions }: Completeness): boolean {
  return [cards, links, ...(actions ? [actions] : [])].every(({ inFile, wanted }) => inFile === wanted)
}

/** The pictures of what is drawn, and whether each was there to be drawn. */
export function picturesIn(parts: readonly Part[], isThere: (hash: string) => boolean): Pick<Completeness, 'pictures'> {
  const marks = parts.flatMap((part) => part.marks)
  return pictureShare(
    marks.flatMap((mark) => (mark.kind === 'image' ? mark.hash : [])),
    isThere,
  )
}

export function pictureShare(
  hashes: readonly string[],
  isThere: (hash: string) => boolean,
): Pick<Completeness, 'pictures'> {
  return hashes.length > 0 ? { pictures: shareOf(hashes, new Set(hashes.filter(isThere))) } : {}
}

/** How many of the wanted ids were found. */
export function shareOf(wanted: Iterable<string>, found: ReadonlySet<string>): Share {
  const ids = new Set(wanted)
  return { inFile: [...ids].filter((id) => found.has(id)).length, wanted: ids.size }
}
