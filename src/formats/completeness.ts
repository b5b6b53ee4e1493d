/** How much of what was to be exported is in the finished file, counted by reading the file back. */
export interface Completeness {
  readonly cards: Share
  readonly links: Share
}

export interface Share {
  readonly inFile: number
  readonly wanted: number
}

export function isComplete({ cards, links }: Completeness): boolean {
  return cards.inFile === cards.wanted && links.inFile === links.wanted
}

/** How many of the wanted ids were found. */
export function shareOf(wanted: Iterable<string>, found: ReadonlySet<string>): Share {
  const ids = new Set(wanted)
  return { inFile: [...ids].filter((id) => found.has(id)).length, wanted: ids.size }
}
